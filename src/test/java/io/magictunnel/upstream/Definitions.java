package io.magictunnel.upstream;

import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.credential.ServerAuth;
import io.magictunnel.upstream.definition.EndpointKind;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.RestartChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.definition.Sharing;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions of servers for tests. */
public final class Definitions {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private Definitions() {}

    public static ServerDefinition program(String name, String... argv) {
        var transport = new ServerTransport.Command(
                argv.length == 0 ? "none" : argv[0],
                List.of(argv).subList(Math.min(1, argv.length), argv.length),
                Map.of(),
                Optional.empty());
        return new ServerDefinition(
                name,
                name,
                transport,
                TIMEOUT,
                Sharing.SHARED,
                EraChoice.AUTO,
                RestartChoice.ALWAYS,
                false,
                ClientCapabilities.ALL);
    }

    public static ServerDefinition address(String name, String url) {
        return new ServerDefinition(
                name,
                name,
                new ServerTransport.Endpoint(URI.create(url), Map.of(), EndpointKind.ANY, new ServerAuth.None()),
                TIMEOUT,
                Sharing.SHARED,
                EraChoice.AUTO,
                RestartChoice.ALWAYS,
                false,
                ClientCapabilities.ALL);
    }

    public static ServerDefinition disabled(ServerDefinition server) {
        return new ServerDefinition(
                server.name(),
                server.alias(),
                server.transport(),
                server.timeout(),
                server.sharing(),
                server.era(),
                server.restart(),
                true,
                server.clientCapabilities());
    }

    public static ServerDefinition neverRestarted(ServerDefinition server) {
        return new ServerDefinition(
                server.name(),
                server.alias(),
                server.transport(),
                server.timeout(),
                server.sharing(),
                server.era(),
                RestartChoice.NEVER,
                server.disabled(),
                server.clientCapabilities());
    }

    public static ServerDefinition withAlias(ServerDefinition server, String alias) {
        return new ServerDefinition(
                server.name(),
                alias,
                server.transport(),
                server.timeout(),
                server.sharing(),
                server.era(),
                server.restart(),
                server.disabled(),
                server.clientCapabilities());
    }
}
