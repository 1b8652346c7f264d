package io.magictunnel.provider.setting;

import io.magictunnel.platform.DomainException;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.FailureKind;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.ProviderError;
import io.magictunnel.provider.choice.ProviderGroup;
import io.magictunnel.provider.grouping.StoredGroups;
import io.magictunnel.provider.setting.ProviderSetting.Origin;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The providers of language models: those of the configuration file, and those that administrators added. What a caller may know
 * and do is checked here, so that REST and pages cannot differ.
 */
@ApplicationScoped
public class Providers {

    private static final System.Logger LOGGER = System.getLogger(Providers.class.getName());

    @Inject
    FileProviders file;

    @Inject
    StoredProviders stored;

    @Inject
    StoredGroups storedGroups;

    @Inject
    ProviderKeys keys;

    @Inject
    @ConfigProperties
    LlmConfig config;

    @Inject
    Event<ProvidersChanged> changes;

    @Inject
    Clock clock;

    private AddressRule hosts;
    private volatile Loaded loaded = new Loaded(WrittenProviders.NONE, Instant.MIN);

    private record Loaded(WrittenProviders written, Instant until) {}

    @PostConstruct
    void prepare() {
        hosts = new AddressRule(config.allowPrivate);
    }

    public List<ProviderSetting> all() {
        return written().providers().values().stream()
                .sorted(Comparator.comparing(ProviderSetting::name))
                .toList();
    }

    public List<ProviderGroup> groups() {
        return written().groups().values().stream()
                .sorted(Comparator.comparing(ProviderGroup::name))
                .toList();
    }

    public Optional<ProviderSetting> find(String name) {
        return Optional.ofNullable(written().providers().get(name));
    }

    public Optional<ProviderGroup> group(String name) {
        return Optional.ofNullable(written().groups().get(name));
    }

    public ProviderSetting get(String name) {
        return find(name).orElseThrow(() -> unknown(name));
    }

    /** What is written down but cannot be used. */
    public List<String> problems(Caller caller) {
        caller.require(Role.OPERATOR);
        return written().problems();
    }

    /** Where the provider is and as whom we come, for the code that talks to it. */
    public Connection connection(ProviderSetting setting) {
        if (!hosts.stillAllows(setting)) {
            throw new LlmFailure(
                    FailureKind.FORBIDDEN,
                    "The host of provider '%s' leads into a private network now".formatted(setting.name()));
        }
        return new Connection(
                setting.name(), setting.kind(), setting.base(), keys.of(setting), setting.options(), setting.limits());
    }

    /** The connection that a definition would give which is not stored. */
    public Connection connection(Caller caller, ProviderDefinition definition, Optional<ProviderKey> key) {
        caller.require(Role.ADMIN);
        var setting = rule().check("new", definition, Origin.STORED);
        return new Connection(
                setting.name(),
                setting.kind(),
                setting.base(),
                key.map(ProviderKey::secret),
                setting.options(),
                setting.limits());
    }

    public ProviderSetting add(Caller caller, String name, ProviderDefinition definition, Optional<ProviderKey> key) {
        caller.require(Role.ADMIN);
        rule().check(name, definition, Origin.STORED);
        if (written().providers().containsKey(name) || written().groups().containsKey(name)) {
            throw new DomainException(
                    ProviderError.PROVIDER_EXISTS, "There is a provider or a group '%s' already".formatted(name));
        }
        stored.add(caller, name, definition, key);
        changed(name);
        return get(name);
    }

    public ProviderSetting replace(Caller caller, String name, ProviderDefinition definition) {
        requireStored(caller, name);
        rule().check(name, definition, Origin.STORED);
        stored.replace(caller, name, definition);
        changed(name);
        return get(name);
    }

    /** One that is switched off stays, and is asked nothing. */
    public void switchTo(Caller caller, String name, boolean on) {
        requireStored(caller, name);
        stored.replace(caller, name, stored.get(name).switchedTo(on));
        changed(name);
    }

    public void remove(Caller caller, String name) {
        requireStored(caller, name);
        stored.remove(caller, name);
        changed(name);
    }

    public void setKey(Caller caller, String name, ProviderKey key) {
        requireStored(caller, name);
        stored.keep(caller, name, key);
        changed(name);
    }

    public void forgetKey(Caller caller, String name) {
        requireStored(caller, name);
        stored.forgetKey(caller, name);
        changed(name);
    }

    public KeyState keyState(ProviderSetting setting) {
        return keys.state(setting);
    }

    private void requireStored(Caller caller, String name) {
        caller.require(Role.ADMIN);
        if (get(name).origin() == Origin.FILE) {
            throw new DomainException(
                    ProviderError.PROVIDER_IN_FILE,
                    "The provider '%s' is written in the configuration file; change it there".formatted(name));
        }
    }

    void changed(String name) {
        keys.forget(name);
        loaded = new Loaded(WrittenProviders.NONE, Instant.MIN);
        changes.fire(new ProvidersChanged(name));
        changes.fireAsync(new ProvidersChanged(name));
    }

    private WrittenProviders written() {
        var known = loaded;
        return clock.instant().isBefore(known.until()) ? known.written() : reload();
    }

    private synchronized WrittenProviders reload() {
        if (!clock.instant().isBefore(loaded.until())) {
            var fresh = WrittenProviders.read(file, stored.all(), storedGroups.all(), rule());
            if (!fresh.problems().equals(loaded.written().problems())) {
                fresh.problems().forEach(problem -> LOGGER.log(Level.WARNING, "A provider is not used: {0}", problem));
            }
            loaded = new Loaded(fresh, clock.instant().plus(config.reloadEvery));
        }
        return loaded.written();
    }

    private DefinitionRule rule() {
        return new DefinitionRule(config, hosts);
    }

    private static DomainException unknown(String name) {
        return new DomainException(ProviderError.PROVIDER_NOT_FOUND, "There is no provider '%s'".formatted(name));
    }
}
