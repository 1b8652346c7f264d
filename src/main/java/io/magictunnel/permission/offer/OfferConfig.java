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

    /** Tools that carry it are pinned, unless the operator has set otherwise. */
    public static final String PIN = "pinned";

    /** Where a virtual server says nothing else. */
    @ConfigProperty(name = "visibility", defaultValue = "all")
    ToolVisibility visibility;

    /** Names of tools with {@code *} for any letters, and {@code tag:NAME}. */
    @ConfigProperty(name = "pinned", defaultValue = "tag:" + PIN)
    Optional<List<String>> pinned;
}
