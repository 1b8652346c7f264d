package io.magictunnel.provider.health;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.health.ProviderStatus.LastCheck;
import io.magictunnel.provider.resilience.FailureInjection;
import io.magictunnel.provider.resilience.ProviderGuard;
import io.magictunnel.provider.resilience.ProviderGuards;
import io.magictunnel.provider.setting.LlmConfig;
import io.magictunnel.provider.setting.ProviderDefinition;
import io.magictunnel.provider.setting.ProviderKey;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.provider.setting.ProvidersChanged;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** How the providers are, and finding out. Operators look and check; administrators may make providers fail on purpose. */
@ApplicationScoped
public class ProviderStatuses {

    @Inject
    Providers providers;

    @Inject
    ProviderGuards guards;

    @Inject
    ModelLists models;

    @Inject
    ProviderChecks prepared;

    @Inject
    HealthWatch watch;

    @Inject
    @ConfigProperties
    LlmConfig config;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    private final Map<String, LastCheck> checks = new ConcurrentHashMap<>();

    public List<ProviderStatus> all() {
        return providers.all().stream().map(this::of).toList();
    }

    public ProviderStatus get(String name) {
        return of(providers.get(name));
    }

    /** All four steps at once. */
    public CheckRun check(Caller caller, String name) {
        var setting = begun(caller, name);
        return noted(setting, prepared.of(caller, setting).whole());
    }

    /** One step more. */
    public CheckRun goOn(Caller caller, String name, CheckRun run) {
        var setting = run.done().isEmpty() ? begun(caller, name) : looked(caller, name);
        return noted(setting, prepared.of(caller, setting).goOn(run));
    }

    /** All four steps with each member of a group, each with its own model. */
    public Map<LlmTarget, CheckRun> check(Caller caller, ProviderGroup group) {
        var runs = new LinkedHashMap<LlmTarget, CheckRun>();
        group.members().forEach(member -> {
            var setting = begun(caller, member.name());
            var models = member.model().map(List::of).orElse(setting.models());
            runs.put(
                    member,
                    prepared.of(caller, providers.connection(setting), models).whole());
        });
        return runs;
    }

    /** All four steps with a provider that is not stored; nothing is kept. */
    public CheckRun tryOut(Caller caller, ProviderDefinition definition, Optional<ProviderKey> key) {
        var to = providers.connection(caller, definition, key);
        trail.record(
                caller,
                "provider.try",
                "provider",
                to.kind().spelling(),
                AuditTrail.Outcome.OK,
                to.base().toString());
        return prepared.of(caller, to, definition.models().orElse(List.of())).whole();
    }

    /** Makes calls of the provider fail, or ends that. */
    public void makeFail(Caller caller, String name, Optional<FailureInjection.Plan> plan) {
        caller.require(Role.ADMIN);
        if (plan.isPresent() && !config.failureInjection()) {
            throw new DomainException(
                    ProviderError.FAILURES_NOT_ALLOWED,
                    "Failures on purpose are not allowed here",
                    "set llm.failure_injection to true, and start again");
        }
        var setting = providers.get(name);
        guard(setting).injection().follow(plan);
        trail.record(
                caller,
                plan.isPresent() ? "provider.fail" : "provider.fail_no_more",
                "provider",
                name,
                AuditTrail.Outcome.OK,
                plan.map(Object::toString).orElse(""));
    }

    public Optional<FailureInjection.Plan> failurePlan(String name) {
        return guard(providers.get(name)).injection().plan();
    }

    void forget(@Observes ProvidersChanged change) {
        checks.remove(change.provider());
    }

    private ProviderStatus of(ProviderSetting setting) {
        var key = providers.keyState(setting);
        var guard = guard(setting).state();
        var check = Optional.ofNullable(checks.get(setting.name()));
        return new ProviderStatus(
                setting,
                key,
                StateRule.of(setting, key, guard, lastLook(setting, check)),
                guard.breaker(),
                guard.retryIn(),
                guard.running(),
                guard.waiting(),
                guard.pulse(),
                check,
                watch.of(setting.name()));
    }

    /** Whether all was good when it was looked at last, by whomever. */
    private Optional<Boolean> lastLook(ProviderSetting setting, Optional<LastCheck> check) {
        var beats = watch.of(setting.name());
        return beats.isEmpty()
                        || check.filter(last ->
                                        last.at().isAfter(beats.getLast().at()))
                                .isPresent()
                ? check.map(last -> last.run().isGood())
                : Optional.of(beats.getLast().good());
    }

    private ProviderSetting begun(Caller caller, String name) {
        var setting = looked(caller, name);
        trail.record(caller, "provider.check", "provider", name, AuditTrail.Outcome.OK, "");
        return setting;
    }

    private ProviderSetting looked(Caller caller, String name) {
        caller.require(Role.OPERATOR);
        return providers.get(name);
    }

    private CheckRun noted(ProviderSetting setting, CheckRun run) {
        if (run.next().isEmpty()) {
            checks.put(setting.name(), new LastCheck(clock.instant(), run));
            if (!run.models().isEmpty()) {
                models.keep(setting, run.models());
            }
        }
        return run;
    }

    private ProviderGuard guard(ProviderSetting setting) {
        return guards.of(setting.name(), setting.guard());
    }
}
