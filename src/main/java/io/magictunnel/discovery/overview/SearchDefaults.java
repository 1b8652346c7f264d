package io.magictunnel.discovery.overview;

import io.magictunnel.discovery.DiscoveryConfig;
import io.magictunnel.discovery.DiscoveryMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What holds where a search says nothing else. */
@ApplicationScoped
public class SearchDefaults {

    @Inject
    @ConfigProperties
    DiscoveryConfig config;

    DiscoveryMode mode() {
        return config.mode;
    }

    double threshold() {
        return config.threshold;
    }
}
