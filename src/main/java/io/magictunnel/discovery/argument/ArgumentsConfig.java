package io.magictunnel.discovery.argument;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How arguments are read out of requests, under {@code discovery.arguments.} */
@Dependent
@ConfigProperties(prefix = "discovery.arguments")
public class ArgumentsConfig {

    /** In characters; what a request has besides is not read. */
    @ConfigProperty(name = "max_length", defaultValue = "20000")
    @Within(min = "100", max = "1000000")
    int maxLength;

    /** Where "tomorrow" begins; empty for the zone of this machine. */
    @ConfigProperty(name = "time_zone")
    Optional<String> timeZone;

    /** The provider or group that is asked where rules leave required arguments open; empty where none is. */
    @ConfigProperty(name = "provider")
    Optional<String> provider;

    /** Empty for the provider's own. */
    @ConfigProperty(name = "model")
    Optional<String> model;

    ZoneId zone() {
        return timeZone.map(ZoneId::of).orElseGet(ZoneId::systemDefault);
    }
}
