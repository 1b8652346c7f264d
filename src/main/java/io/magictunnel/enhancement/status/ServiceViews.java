package io.magictunnel.enhancement.status;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.MetadataExtractor;
import io.magictunnel.enhancement.health.HealthDesk;
import io.magictunnel.enhancement.health.ProviderRounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tells how the two services are. */
@ApplicationScoped
public class ServiceViews {

    @Inject
    HealthDesk desk;

    @Inject
    ProviderRounds rounds;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    MetadataExtractor extractor;

    public ServiceView sampling() {
        var choice = enhancer.choice();
        return ServiceView.of(
                "sampling", enhancer.isEnabled(), desk.describing(), choice, rounds.find(choice.provider()));
    }

    public ServiceView elicitation() {
        var choice = extractor.choice();
        return ServiceView.of(
                "elicitation", extractor.isEnabled(), desk.extracting(), choice, rounds.find(choice.provider()));
    }
}
