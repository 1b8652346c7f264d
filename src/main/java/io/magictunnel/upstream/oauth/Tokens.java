package io.magictunnel.upstream.oauth;

import io.magictunnel.platform.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What an authorization server gave us for one server and one user.
 *
 * @param scopes that were asked for
 * @param resource for which they are good
 */
public record Tokens(
        String issuer,
        String resource,
        String access,
        Optional<String> refresh,
        Optional<Instant> expiresAt,
        List<String> scopes) {

    /** A token is exchanged that long before it ends. */
    private static final Duration EARLY = Duration.ofSeconds(30);

    /** Empty for an answer without a token that we can show. */
    static Optional<Tokens> of(JsonNode answer, Request request, Instant now) {
        var access = AuthorizationServer.text(answer, "access_token").filter(Tokens::isShowable);
        var type = answer.path("token_type").asString("Bearer");
        if (access.isEmpty() || !type.equalsIgnoreCase("Bearer")) {
            return Optional.empty();
        }
        var seconds = answer.path("expires_in").asLong(0);
        return Optional.of(new Tokens(
                request.issuer(),
                request.resource(),
                access.get(),
                AuthorizationServer.text(answer, "refresh_token").or(request::refresh),
                seconds > 0 ? Optional.of(now.plusSeconds(Math.min(seconds, 315_360_000))) : Optional.empty(),
                List.copyOf(request.scopes())));
    }

    /** For what tokens were asked. */
    record Request(String issuer, String resource, Collection<String> scopes, Optional<String> refresh) {}

    boolean isFresh(Instant now) {
        return expiresAt.filter(end -> !now.isBefore(end.minus(EARLY))).isEmpty();
    }

    private static boolean isShowable(String token) {
        return token.chars().allMatch(c -> c > ' ' && c <= '~');
    }

    /** For the vault. */
    public String written() {
        var object = Json.MAPPER
                .createObjectNode()
                .put("issuer", issuer)
                .put("resource", resource)
                .put("access", access)
                .put("scope", String.join(" ", scopes));
        refresh.ifPresent(token -> object.put("refresh", token));
        expiresAt.ifPresent(end -> object.put("expires_at", end.toString()));
        return object.toString();
    }

    public static Tokens read(String written) {
        var object = Json.MAPPER.readTree(written);
        return new Tokens(
                object.path("issuer").asString(""),
                object.path("resource").asString(""),
                object.path("access").asString(""),
                AuthorizationServer.text(object, "refresh"),
                AuthorizationServer.text(object, "expires_at").map(Instant::parse),
                ScopeChoice.words(object.path("scope").asString("")));
    }

    @Override
    public String toString() {
        return "Tokens[of %s for %s, scopes %s]".formatted(issuer, resource, scopes);
    }
}
