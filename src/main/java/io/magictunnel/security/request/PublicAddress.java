package io.magictunnel.security.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address under which others find us: what the operator says, or else this machine. */
@ApplicationScoped
public class PublicAddress {

    @Inject
    @ConfigProperties
    HttpConfig config;

    @Inject
    @ConfigProperty(name = "MAGICTUNNEL_HTTP_PORT", defaultValue = "3001")
    int port;

    /** Without a slash at the end. */
    public URI base() {
        return config.publicUrl.map(PublicAddress::read).orElseGet(() -> URI.create("http://localhost:" + port));
    }

    /** @param path begins with a slash */
    public URI at(String path) {
        return URI.create(base() + path);
    }

    static URI read(String written) {
        var address = URI.create(written.strip().replaceAll("/+$", ""));
        var isHttp = List.of("http", "https").contains(String.valueOf(address.getScheme()));
        if (!isHttp || address.getHost() == null || !address.getRawPath().isEmpty() || address.getRawQuery() != null) {
            throw new IllegalStateException(
                    "http.public_url is '%s'; allowed: http:// or https:// and a host, without a path"
                            .formatted(written));
        }
        return address;
    }
}
