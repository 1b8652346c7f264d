package io.magictunnel.upstream.consent;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.upstream.UpstreamError;
import io.magictunnel.upstream.UpstreamServers;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.definition.Sharing;
import io.magictunnel.upstream.oauth.CodeFlow;
import io.magictunnel.upstream.proof.OAuthParties;
import io.magictunnel.upstream.proof.WantedScopes;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.sharing.OwnConnections;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Lets people allow us in the browser to use a server for them; where a connection is everybody's, an administrator does that for
 * everybody. Only who asked may answer.
 */
@ApplicationScoped
public class ServerConsents {

    @Inject
    UpstreamServers servers;

    @Inject
    OAuthParties parties;

    @Inject
    WantedScopes wanted;

    @Inject
    PendingConsents pending;

    @Inject
    OwnConnections connections;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** How the caller stands with a server; empty where it is not one that people allow in the browser. */
    public Optional<ConsentStanding> standing(Caller caller, String name) {
        var server = servers.definition(caller, name);
        if (!isAllowedInBrowser(server)) {
            return Optional.empty();
        }
        var shared = server.sharing() == Sharing.SHARED;
        var mayDecide = caller.role().covers(shared ? Role.ADMIN : Role.USER);
        try {
            var tokens = parties.known(server, shared ? CredentialOwner.shared() : CredentialOwner.of(caller));
            return Optional.of(ConsentStanding.of(tokens, shared, mayDecide, clock.instant()));
        } catch (DomainException locked) {
            return Optional.of(ConsentStanding.nothing(ConsentStanding.State.LOCKED, shared, mayDecide));
        }
    }

    /** Where the caller's browser must go. */
    public URI begin(Caller caller, String name) {
        var server = servers.definition(caller, name);
        var owner = ownerFor(caller, server);
        try {
            var party = parties.party(server, client(server), owner);
            var request = new CodeFlow(party).begin(wanted.of(name, owner));
            pending.add(new PendingConsents.Pending(caller.userId(), name, owner, party, request));
            return request.address();
        } catch (UpstreamException failed) {
            throw refusal(name, failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException(
                    UpstreamError.NOT_ALLOWED_THERE, "Stopped while asking server '%s'".formatted(name));
        }
    }

    /**
     * Takes the answer with which the browser came back.
     *
     * @return the server that may be used now
     */
    public String finish(Caller caller, Map<String, String> answer) {
        var asked = pending.take(answer.getOrDefault("state", ""), caller.userId())
                .orElseThrow(() -> new DomainException(
                        UpstreamError.UNASKED_ANSWER,
                        "This answers nothing that you asked here within the last ten minutes; begin again"));
        try {
            new CodeFlow(asked.party()).finish(asked.request(), answer);
        } catch (UpstreamException failed) {
            trail.record(
                    caller,
                    "server.authorize",
                    "server",
                    asked.server(),
                    AuditTrail.Outcome.DENIED,
                    words(asked.owner()));
            throw refusal(asked.server(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new DomainException(UpstreamError.NOT_ALLOWED_THERE, "Stopped while asking for tokens");
        }
        trail.record(caller, "server.authorize", "server", asked.server(), AuditTrail.Outcome.OK, words(asked.owner()));
        connections.end(asked.server(), Optional.of(caller.userId()));
        servers.authorized(asked.server());
        return asked.server();
    }

    /** Forgets the tokens: of everybody for administrators of a shared server, else the caller's own. */
    public void revoke(Caller caller, String name) {
        var server = servers.definition(caller, name);
        var owner = ownerFor(caller, server);
        try {
            var store = parties.party(server, client(server), owner).store();
            for (var tokens = store.tokens(); tokens.isPresent(); tokens = store.tokens()) {
                store.forget(tokens.get());
            }
        } catch (UpstreamException failed) {
            throw refusal(name, failed);
        }
        trail.record(caller, "server.unauthorize", "server", name, AuditTrail.Outcome.OK, words(owner));
        connections.end(name, Optional.of(caller.userId()));
        if (owner instanceof CredentialOwner.Shared) {
            servers.restart(caller, name);
        }
    }

    private static CredentialOwner ownerFor(Caller caller, ServerDefinition server) {
        if (server.sharing() == Sharing.SHARED) {
            caller.require(Role.ADMIN);
            return CredentialOwner.shared();
        }
        return CredentialOwner.of(caller);
    }

    private static boolean isAllowedInBrowser(ServerDefinition server) {
        return server.transport() instanceof ServerTransport.Endpoint endpoint
                && endpoint.auth() instanceof ServerAuth.OAuth;
    }

    private static ServerAuth.OAuthClient client(ServerDefinition server) {
        if (server.transport() instanceof ServerTransport.Endpoint endpoint
                && endpoint.auth() instanceof ServerAuth.OAuth(var client)) {
            return client;
        }
        throw new DomainException(
                UpstreamError.NOT_ALLOWED_THERE,
                "The server '%s' is not one that people allow in the browser".formatted(server.name()),
                "its definition would need \"auth\": {\"type\": \"oauth2\"}");
    }

    private static String words(CredentialOwner owner) {
        return owner instanceof CredentialOwner.Shared ? "for everybody" : "for the user";
    }

    private static DomainException refusal(String server, UpstreamException failed) {
        return new DomainException(
                UpstreamError.NOT_ALLOWED_THERE, "The server '%s' %s".formatted(server, failed.getMessage()));
    }
}
