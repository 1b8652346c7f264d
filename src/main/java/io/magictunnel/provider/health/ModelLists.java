package io.magictunnel.provider.health;

import io.magictunnel.provider.LlmClients;
import io.magictunnel.provider.LlmFailure;
import io.magictunnel.provider.chat.ModelEntry;
import io.magictunnel.provider.setting.LlmConfig;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.provider.setting.ProvidersChanged;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What providers say about their models, kept for a while. A call never waits for it: it takes what is known by then. */
@ApplicationScoped
public class ModelLists {

    private static final System.Logger LOGGER = System.getLogger(ModelLists.class.getName());

    /** A list that could not be had is not asked for again at once. */
    private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(1);

    @Resource
    ManagedExecutorService threads;

    /** Where nobody waits. */
    Executor aside = work -> threads.execute(work);

    @Inject
    Providers providers;

    @Inject
    LlmClients clients;

    @Inject
    @ConfigProperties
    LlmConfig config;

    @Inject
    Event<ModelsListed> news;

    @Inject
    Clock clock;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();

    private record Kept(Map<String, ModelEntry> byId, List<ModelEntry> entries, Instant until) {}

    /** What is known about a model at this moment. Where nothing is, somebody is sent to ask. */
    public Optional<ModelEntry> known(ProviderSetting setting, String model) {
        var list = kept.get(setting.name());
        if (list == null || !clock.instant().isBefore(list.until())) {
            refreshAside(setting);
        }
        return Optional.ofNullable(list).map(known -> known.byId().get(model));
    }

    /** The models that are used of a provider; asks it where its list is too old. */
    public List<ModelEntry> of(ProviderSetting setting) {
        var list = kept.get(setting.name());
        return list != null && clock.instant().isBefore(list.until())
                ? used(setting, list.entries())
                : refresh(setting);
    }

    /** Those that are known at this moment. Where that is too long ago, somebody is sent to ask. */
    public List<ModelEntry> atHand(ProviderSetting setting) {
        known(setting, "");
        return used(
                setting,
                Optional.ofNullable(kept.get(setting.name())).map(Kept::entries).orElse(List.of()));
    }

    /** Asks the provider, whatever is known. */
    public List<ModelEntry> refresh(ProviderSetting setting) {
        return used(setting, keep(setting, clients.of(setting.kind()).models(providers.connection(setting))));
    }

    /** Asks the provider, and tells whether it has answered with models. */
    public boolean couldRefresh(ProviderSetting setting) {
        try {
            return !refresh(setting).isEmpty();
        } catch (LlmFailure failure) {
            postpone(setting);
            return false;
        }
    }

    List<ModelEntry> keep(ProviderSetting setting, List<ModelEntry> entries) {
        var byId = new ConcurrentHashMap<String, ModelEntry>();
        entries.forEach(entry -> byId.put(entry.id(), entry));
        kept.put(
                setting.name(),
                new Kept(byId, List.copyOf(entries), clock.instant().plus(config.keepModelsFor())));
        return entries;
    }

    void forget(@Observes ProvidersChanged change) {
        kept.remove(change.provider());
    }

    private void refreshAside(ProviderSetting setting) {
        if (underWay.add(setting.name())) {
            aside.execute(() -> {
                try {
                    refresh(setting);
                } catch (LlmFailure failure) {
                    LOGGER.log(
                            Level.DEBUG,
                            "No list of models: provider={0}, failure={1}",
                            setting.name(),
                            failure.kind().spelling());
                    postpone(setting);
                } finally {
                    underWay.remove(setting.name());
                }
            });
        }
    }

    private void postpone(ProviderSetting setting) {
        var until = clock.instant().plus(AFTER_A_FAILURE);
        kept.merge(
                setting.name(),
                new Kept(Map.of(), List.of(), until),
                (old, none) -> new Kept(old.byId(), old.entries(), until));
    }

    /** What the operator has chosen, in that order; a model that the list does not name is used all the same. */
    private static List<ModelEntry> used(ProviderSetting setting, List<ModelEntry> listed) {
        if (setting.models().isEmpty()) {
            return listed;
        }
        return setting.models().stream()
                .map(id -> listed.stream()
                        .filter(entry -> entry.id().equals(id))
                        .findFirst()
                        .orElseGet(() -> ModelEntry.named(id)))
                .toList();
    }
}
