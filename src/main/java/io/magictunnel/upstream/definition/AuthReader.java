package io.magictunnel.upstream.definition;

import io.magictunnel.upstream.credential.SecretText;
import io.magictunnel.upstream.credential.ServerAuth;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the key {@code auth} of a definition. Secrets are references; one that stands there in plain text is refused. */
final class AuthReader {

    private static final Pattern VAULT_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
    private static final Pattern REFERENCE = Pattern.compile(".*(?<!\\$)\\$\\{.*", Pattern.DOTALL);
    private static final Pattern SCOPE = Pattern.compile("[!#-\\[\\]-~]+( [!#-\\[\\]-~]+)*");
    private static final Set<String> OF_OAUTH =
            Set.of("type", "client_id", "client_secret", "authorization_server", "scope");

    private final DefinitionFields fields;

    private AuthReader(DefinitionFields fields) {
        this.fields = fields;
    }

    /** What cannot be read is reported, and then counts as none. */
    static ServerAuth read(DefinitionFields server) {
        return server.fieldsOf("auth")
                .map(fields -> new AuthReader(fields).read())
                .orElse(new ServerAuth.None());
    }

    private ServerAuth read() {
        return switch (fields.text("type").orElse("")) {
            case "none" -> {
                fields.refuseOthersThan(Set.of("type"));
                yield new ServerAuth.None();
            }
            case "api_key" -> {
                fields.refuseOthersThan(Set.of("type", "header", "value"));
                yield new ServerAuth.Header("api_key", header(), "", required("value"));
            }
            case "bearer" -> {
                fields.refuseOthersThan(Set.of("type", "token"));
                yield new ServerAuth.Header("bearer", "Authorization", "Bearer ", required("token"));
            }
            case "oauth2" -> {
                fields.refuseOthersThan(OF_OAUTH);
                yield new ServerAuth.OAuth(client());
            }
            case "client_credentials" -> clientCredentials();
            default -> {
                fields.refuse(
                        "type",
                        "found '%s'; allowed: none, api_key, bearer, oauth2, client_credentials"
                                .formatted(fields.text("type").orElse("")));
                yield new ServerAuth.None();
            }
        };
    }

    private ServerAuth clientCredentials() {
        fields.refuseOthersThan(OF_OAUTH);
        var client = client();
        if (client.id().isEmpty()) {
            fields.refuse("client_id", "found nothing; allowed: the name under which we are known there");
        }
        if (client.secret().isEmpty()) {
            fields.refuse("client_secret", "found nothing; allowed: ${NAME} or vault:NAME");
        }
        return new ServerAuth.ClientCredentials(client);
    }

    private ServerAuth.OAuthClient client() {
        return new ServerAuth.OAuthClient(
                fields.text("client_id").filter(id -> !id.isBlank()),
                secret("client_secret"),
                fields.text("authorization_server").flatMap(this::issuer),
                fields.text("scope").flatMap(this::scope));
    }

    private String header() {
        var name = fields.text("header").orElse("X-API-Key");
        if (!HeaderRule.isName(name) || HeaderRule.isReserved(name)) {
            fields.refuse(
                    "header",
                    "found '%s'; allowed: names of HTTP headers that the protocol does not set itself".formatted(name));
        }
        return name;
    }

    private SecretText required(String key) {
        if (!fields.has(key)) {
            fields.refuse(key, "found nothing; allowed: ${NAME} or vault:NAME");
        }
        return secret(key).orElse(new SecretText.Given(""));
    }

    private Optional<SecretText> secret(String key) {
        var written = fields.node(key).flatMap(node -> node.stringValueOpt()).orElse("");
        if (written.isEmpty()) {
            return Optional.empty();
        }
        if (written.startsWith(SecretText.VAULT)) {
            return inVault(key, written.substring(SecretText.VAULT.length()));
        }
        if (!REFERENCE.matcher(written).matches()) {
            fields.refuse(key, "found a secret in plain text; allowed: ${NAME} or vault:NAME");
            return Optional.empty();
        }
        var value = fields.text(key).filter(text -> HeaderRule.isValue(text));
        if (value.isEmpty()) {
            fields.refuse(key, "found other characters than visible ASCII, or none");
        }
        return value.map(SecretText.Given::new);
    }

    private Optional<SecretText> inVault(String key, String name) {
        if (!VAULT_NAME.matcher(name).matches()) {
            fields.refuse(
                    key,
                    "found 'vault:%s'; allowed: vault: and 1 to 100 letters, digits, '.', '_' or '-'".formatted(name));
            return Optional.empty();
        }
        return Optional.of(new SecretText.InVault(name));
    }

    private Optional<URI> issuer(String written) {
        try {
            var issuer = new URI(written);
            var scheme = String.valueOf(issuer.getScheme()).toLowerCase(Locale.ROOT);
            if (Set.of("https", "http").contains(scheme)
                    && issuer.getHost() != null
                    && issuer.getRawQuery() == null
                    && issuer.getRawFragment() == null) {
                return Optional.of(issuer);
            }
        } catch (URISyntaxException notAnAddress) {
            // refused below, with the same words
        }
        fields.refuse(
                "authorization_server",
                "found '%s'; allowed: the issuer of an authorization server, https://...".formatted(written));
        return Optional.empty();
    }

    private Optional<String> scope(String written) {
        if (!SCOPE.matcher(written).matches()) {
            fields.refuse("scope", "found '%s'; allowed: words with one space between".formatted(written));
            return Optional.empty();
        }
        return Optional.of(written);
    }
}
