package io.magictunnel.security.request;

import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which names the product is reached, under {@code http.} */
@Dependent
@ConfigProperties(prefix = "http")
public class HttpConfig {

    /** Names beside those of this machine itself, with or without a port. */
    @ConfigProperty(name = "allowed_hosts")
    Optional<List<String>> allowedHosts;

    /** Web pages of other origins whose scripts may call us, such as {@code https://chat.example.com}. */
    @ConfigProperty(name = "allowed_origins")
    Optional<List<String>> allowedOrigins;

    /** The address under which browsers and other services reach us, such as {@code https://tunnel.example.com}. */
    @ConfigProperty(name = "public_url")
    Optional<String> publicUrl;
}
