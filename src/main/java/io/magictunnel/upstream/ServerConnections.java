package io.magictunnel.upstream;

import io.magictunnel.execution.command.ChildCommand;
import io.magictunnel.execution.command.ChildProcess;
import io.magictunnel.execution.command.ChildProcesses;
import io.magictunnel.platform.Home;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.keeping.ServerConnector;
import io.magictunnel.upstream.proof.ServerCredentials;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import io.magictunnel.upstream.sse.EndpointDialects;
import io.magictunnel.upstream.stdio.StdioConnection;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Connects to servers as their definitions say: starts a program, or opens an address. */
@ApplicationScoped
public class ServerConnections implements ServerConnector {

    @Inject
    ChildProcesses children;

    @Inject
    ServerCredentials credentials;

    @Inject
    @ConfigProperties
    UpstreamConfig config;

    private EndpointDialects dialects;

    @PostConstruct
    void prepare() {
        dialects = new EndpointDialects(config.httpLimits(), config.stdioLimits());
    }

    @Override
    public UpstreamSession connect(ServerDefinition server, EraChoice era, ConnectionListener listener)
            throws UpstreamException, InterruptedException {
        return connect(server, credentials.ofCatalogue(server), era, listener);
    }

    /** @param owner whose credentials are shown */
    public UpstreamSession connect(
            ServerDefinition server, CredentialOwner owner, EraChoice era, ConnectionListener listener)
            throws UpstreamException, InterruptedException {
        var limits = config.sessionLimits(server);
        return switch (server.transport()) {
            case ServerTransport.Command command -> {
                var connection = StdioConnection.with(start(command), config.stdioLimits(), listener);
                yield UpstreamSession.open(connection, listener, era, limits);
            }
            case ServerTransport.Endpoint endpoint ->
                dialects.connect(
                        endpoint, credentials.of(server, owner), new EndpointDialects.Greeting(era, limits), listener);
        };
    }

    private ChildProcess start(ServerTransport.Command command) throws UpstreamException {
        var root = Home.ofEnvironment().root();
        var folder = command.cwd().map(root::resolve).orElse(root);
        if (!Files.isDirectory(folder)) {
            throw new UpstreamException(
                    Reason.NOT_STARTED, "cannot be started: there is no folder '%s'".formatted(folder));
        }
        try {
            return children.start(new ChildCommand(argv(command), environment(command), folder));
        } catch (IOException impossible) {
            throw new UpstreamException(
                    Reason.NOT_STARTED, "cannot be started: " + impossible.getMessage(), impossible);
        }
    }

    private static List<String> argv(ServerTransport.Command command) {
        var argv = new ArrayList<String>();
        argv.add(command.command());
        argv.addAll(command.args());
        return argv;
    }

    private Map<String, String> environment(ServerTransport.Command command) {
        var environment = new HashMap<String, String>();
        for (var name : config.environment) {
            var value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
        environment.putAll(command.env());
        return environment;
    }
}
