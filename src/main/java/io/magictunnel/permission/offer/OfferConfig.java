package io.magictunnel.permission.offer;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator can set about lists of tools, under {@code discovery.} */
@Dependent
@ConfigProperties(prefix = "discovery")
public class OfferConfig {

    /** Where a virtual server says nothing else. */
    @ConfigProperty(name = "visibility", defaultValue = "all")
    ToolVisibility visibility;

    /** Names of tools with {@code *} for any letters, and {@code tag:NAME}. */
    @ConfigProperty(name = "pinned", defaultValue = "tag:pinned")
    Optional<List<String>> pinned;
}
