package io.magictunnel.security.token;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import io.magictunnel.platform.Json;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The public keys of the issuer. They are fetched when the first token comes, kept for minutes, and fetched again for a key that is
 * not among them, but not more often than every half minute.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    private static final int PATIENCE_MILLIS = 5_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final String issuer;
    private final Optional<String> address;
    private final DefaultResourceRetriever web =
            new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES);
    private JWKSource<SecurityContext> found;

    IssuerKeys(String issuer, Optional<String> address) {
        this.issuer = issuer;
        this.address = address;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws KeySourceException {
        return source().get(selector, context);
    }

    private synchronized JWKSource<SecurityContext> source() throws KeySourceException {
        if (found == null) {
            try {
                var keys = URI.create(address.isPresent() ? address.get() : discovered())
                        .toURL();
                found = JWKSourceBuilder.create(keys, web).retrying(true).build();
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new KeySourceException("The issuer does not say where its keys are", unreadable);
            }
        }
        return found;
    }

    /** What the issuer says of itself counts only if it speaks of itself. */
    private String discovered() throws IOException {
        for (var place : List.of("/.well-known/openid-configuration", "/.well-known/oauth-authorization-server")) {
            var metadata = read(place);
            if (metadata.isPresent()) {
                return metadata.get();
            }
        }
        throw new IOException("Nothing was found below " + issuer);
    }

    private Optional<String> read(String place) throws MalformedURLException {
        try {
            var text = web.retrieveResource(
                            URI.create(issuer.replaceAll("/+$", "") + place).toURL())
                    .getContent();
            var metadata = Json.MAPPER.readTree(text);
            return metadata.path("jwks_uri")
                    .stringValueOpt()
                    .filter(keys -> metadata.path("issuer").asString("").equals(issuer));
        } catch (MalformedURLException noAddress) {
            throw noAddress;
        } catch (IOException | RuntimeException absent) {
            return Optional.empty();
        }
    }
}
