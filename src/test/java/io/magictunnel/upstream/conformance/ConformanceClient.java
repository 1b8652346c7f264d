package io.magictunnel.upstream.conformance;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.EndpointKind;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.http.HttpLimits;
import io.magictunnel.upstream.http.StreamableHttpConnection;
import io.magictunnel.upstream.oauth.ClientRegistration;
import io.magictunnel.upstream.oauth.GuardedHttp;
import io.magictunnel.upstream.oauth.KnownClient;
import io.magictunnel.upstream.oauth.OAuthCredentials;
import io.magictunnel.upstream.oauth.OAuthParty;
import io.magictunnel.upstream.oauth.TokenGrant;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.Patience;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Our upstream face as a program, for the conformance suite: it connects to the server that the suite names, lists its tools, and
 * calls what the scenario wants called.
 */
public final class ConformanceClient {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private static final URI DOCUMENT = URI.create("https://conformance-test.local/client-metadata.json");
    private static final URI REDIRECT = URI.create("http://localhost:3001/oauth/callback");
    private static final ConnectionListener TERMINAL = new ConnectionListener() {
        @Override
        public void changed(ServerList list) {}

        @Override
        public void resourceUpdated(String uri) {}

        @Override
        public void lost(String reason) {
            System.out.println("Lost: " + reason);
        }

        @Override
        public void logged(String line) {
            System.out.println(line);
        }
    };

    private final URI server;
    private final JsonNode context;

    private ConformanceClient(URI server, JsonNode context) {
        this.server = server;
        this.context = context;
    }

    /** @param arguments the address of the server */
    public static void main(String[] arguments) throws InterruptedException {
        var context = Json.MAPPER.readTree(setting("MCP_CONFORMANCE_CONTEXT", "{}"));
        var revision = setting("MCP_CONFORMANCE_PROTOCOL_VERSION", "2025-11-25");
        var client = new ConformanceClient(URI.create(arguments[arguments.length - 1]), context);
        try {
            client.talk(revision.compareTo("2026-07-28") < 0 ? EraChoice.LEGACY : EraChoice.MODERN);
            System.exit(0);
        } catch (UpstreamException failed) {
            System.out.println("The server " + failed.getMessage());
            System.exit(1);
        }
    }

    private void talk(EraChoice era) throws UpstreamException, InterruptedException {
        var endpoint = new ServerTransport.Endpoint(
                server, Map.of(), EndpointKind.ANY, new ServerAuth.OAuth(ServerAuth.OAuthClient.UNKNOWN));
        var connection = new StreamableHttpConnection(
                endpoint, credentials(), new HttpLimits(TIMEOUT, 10 * 1024 * 1024), TERMINAL);
        var limits = new SessionLimits(TIMEOUT, TIMEOUT, 1000, ClientCapabilities.ALL);
        try (var session = UpstreamSession.open(connection, TERMINAL, era, limits)) {
            var tools = session.listTools();
            if (context.has("toolCalls")) {
                for (var wanted : context.path("toolCalls")) {
                    call(session, wanted.path("name").asString(), (ObjectNode) wanted.path("arguments"));
                }
            } else {
                for (var tool : tools) {
                    call(session, tool.path("name").asString(), SampleArguments.of(tool.path("inputSchema")));
                }
            }
        }
    }

    private static void call(UpstreamSession session, String tool, ObjectNode arguments)
            throws UpstreamException, InterruptedException {
        var bytes = Json.MAPPER.writeValueAsBytes(arguments);
        var patience = new Patience(TIMEOUT, new ObligingClient(), new Cancellation());
        System.out.println(tool + ": " + session.callTool(tool, bytes, arguments, patience));
    }

    private RequestCredentials credentials() {
        var arranged = context.path("client_id")
                .stringValueOpt()
                .map(id -> new KnownClient("", id, context.path("client_secret").stringValueOpt(), Optional.empty()));
        var description = new ClientRegistration.Description("MagicTunnel", REDIRECT, Optional.of(DOCUMENT));
        var party = new OAuthParty(
                server,
                arranged,
                Optional.empty(),
                Optional.empty(),
                description,
                new RememberedTokens(),
                new GuardedHttp(server, true),
                Clock.systemUTC());
        var isOfOurselves = setting("MCP_CONFORMANCE_SCENARIO", "").startsWith("auth/client-credentials");
        return new OAuthCredentials(party, isOfOurselves ? TokenGrant.ofOurselves() : new WillingBrowser());
    }

    private static String setting(String name, String otherwise) {
        return Optional.ofNullable(System.getenv(name))
                .filter(text -> !text.isBlank())
                .orElse(otherwise);
    }
}
