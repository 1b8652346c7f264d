package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.credential.Challenge;
import io.magictunnel.upstream.session.ForeignText;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds out who gives tokens for a server: by what the server says about its protection, and what that one says of itself. */
final class Discovery {

    private static final String RESOURCE = "/.well-known/oauth-protected-resource";

    private final URI server;
    private final Optional<URI> onlyIssuer;
    private final GuardedHttp http;

    /** @param onlyIssuer the only authorization server that the operator allows */
    Discovery(URI server, Optional<URI> onlyIssuer, GuardedHttp http) {
        this.server = server;
        this.onlyIssuer = onlyIssuer;
        this.http = http;
    }

    /** A protected server, and who gives tokens for it. */
    record Found(ProtectedResource resource, AuthorizationServer server) {}

    Found find(Challenge challenge) throws UpstreamException, InterruptedException {
        var resource = resource(challenge);
        return new Found(resource, serverOf(issuer(resource)));
    }

    private ProtectedResource resource(Challenge challenge) throws UpstreamException, InterruptedException {
        for (var address : placesOfResource(challenge)) {
            var reply = http.get(address);
            if (reply.isGood()) {
                return ProtectedResource.read(reply.body().orElseThrow(), server);
            }
        }
        return ProtectedResource.unsaid(server);
    }

    /** What the server names comes alone; else there are two places to look at. */
    private List<String> placesOfResource(Challenge challenge) {
        if (challenge.resourceMetadata().isPresent()) {
            return List.of(challenge.resourceMetadata().get());
        }
        var origin = originOf(server);
        var path = pathOf(server);
        return path.isEmpty() ? List.of(origin + RESOURCE) : List.of(origin + RESOURCE + path, origin + RESOURCE);
    }

    private String issuer(ProtectedResource resource) throws UpstreamException {
        var named = resource.authorizationServers();
        if (onlyIssuer.isPresent()) {
            var only = onlyIssuer.get().toString();
            if (!named.contains(only)) {
                throw new UpstreamException(
                        Reason.UNAUTHORIZED,
                        "names the authorization servers %s; its definition allows only %s"
                                .formatted(ForeignText.oneLine(named.toString()), only));
            }
            return only;
        }
        return named.stream()
                .findFirst()
                .orElseThrow(() -> new UpstreamException(Reason.UNAUTHORIZED, "names no authorization server"));
    }

    AuthorizationServer serverOf(String issuer) throws UpstreamException, InterruptedException {
        for (var address : placesOfServer(http.guard().require(issuer))) {
            var reply = http.get(address);
            if (reply.isGood()) {
                return AuthorizationServer.read(reply.body().orElseThrow(), issuer);
            }
        }
        throw new UpstreamException(
                Reason.UNAUTHORIZED,
                "has the authorization server '%s', which does not describe itself".formatted(issuer));
    }

    private static List<String> placesOfServer(URI issuer) {
        var origin = originOf(issuer);
        var path = pathOf(issuer);
        var places = new ArrayList<>(List.of(
                origin + "/.well-known/oauth-authorization-server" + path,
                origin + "/.well-known/openid-configuration" + path));
        if (!path.isEmpty()) {
            places.add(origin + path + "/.well-known/openid-configuration");
        }
        return places;
    }

    private static String originOf(URI address) {
        return "%s://%s".formatted(address.getScheme(), address.getRawAuthority());
    }

    private static String pathOf(URI address) {
        return address.getRawPath() == null ? "" : address.getRawPath().replaceAll("/+$", "");
    }
}
