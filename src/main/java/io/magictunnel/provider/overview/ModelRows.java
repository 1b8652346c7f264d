package io.magictunnel.provider.overview;

import io.magictunnel.provider.health.ModelLists;
import io.magictunnel.provider.price.keeping.Prices;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.Providers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** The models of all providers, with what they cost. Who has not listed models yet is asked aside; nobody waits for it. */
@ApplicationScoped
public class ModelRows {

    @Inject
    Providers providers;

    @Inject
    ModelLists models;

    @Inject
    Prices prices;

    @Inject
    Clock clock;

    List<ModelRow> all() {
        return providers.all().stream()
                .filter(setting -> !setting.disabled())
                .flatMap(this::of)
                .toList();
    }

    /** Asks all providers again; how many have answered with models. */
    long refresh() {
        return providers.all().stream()
                .filter(setting -> !setting.disabled())
                .filter(models::couldRefresh)
                .count();
    }

    private Stream<ModelRow> of(ProviderSetting setting) {
        return models.atHand(setting).stream().map(model -> {
            var baseModel = java.util.Optional.ofNullable(setting.options().get("base_model." + model.id()));
            return ModelRow.of(
                    setting.name(),
                    model,
                    prices.model(setting.kind(), model.id(), baseModel),
                    prices.find(setting.kind(), model.id(), baseModel, clock.instant()));
        });
    }
}
