package io.magictunnel.upstream;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.upstream.conduct.ServerConduct;
import io.magictunnel.upstream.definition.DefinitionProblem;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.keeping.ServerKeeper;
import io.magictunnel.upstream.keeping.ServerLog;
import io.magictunnel.upstream.keeping.ServerPulse;
import io.magictunnel.upstream.trial.ServerTrial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * The other MCP servers: those of the operator's file, and those that administrators added. What a caller may know and do is
 * checked here, so that REST and pages cannot differ; what is done is in the audit trail.
 */
@ApplicationScoped
public class UpstreamServers {

    private static final System.Logger LOGGER = System.getLogger(UpstreamServers.class.getName());

    @Inject
    WrittenServers written;

    @Inject
    StoredServers stored;

    @Inject
    KeptServers kept;

    @Inject
    ServerTrial trial;

    @Inject
    CallerCatalogue catalogue;

    @Inject
    AuditTrail trail;

    private boolean hasBegun;

    /** Starts all servers that shall run, and waits for none of them. */
    public synchronized void begin() {
        hasBegun = true;
        refresh();
    }

    /** Takes in what changed in the operator's file. Servers whose entries are the same go on running. */
    public synchronized void refresh() {
        if (hasBegun && written.look()) {
            written.problems()
                    .forEach(problem -> LOGGER.log(Level.WARNING, "A server definition is not used: {0}", problem));
            settle();
        }
    }

    public List<ServerStatus> all() {
        return kept.all().stream().map(ServerKeeper::status).toList();
    }

    public ServerStatus get(String name) {
        return keeper(name).status();
    }

    /** The servers that the caller may know of: all for operators, else those of which it may use a tool. */
    public List<ServerStatus> visibleTo(Caller caller) {
        if (caller.role().covers(Role.OPERATOR)) {
            return all();
        }
        var known = catalogue.known(caller).stream().map(ToolDefinition::source).collect(Collectors.toSet());
        return all().stream()
                .filter(server -> known.contains(new ToolSource.UpstreamServer(server.name())))
                .toList();
    }

    public ServerStatus get(Caller caller, String name) {
        return visibleTo(caller).stream()
                .filter(server -> server.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    /** How a server is defined, for the code that talks to it. */
    public ServerDefinition definition(Caller caller, String name) {
        get(caller, name);
        return keeper(name).server();
    }

    /** Somebody's leave to use it was given or taken back; one that is not running for want of it is tried again. */
    public void authorized(String name) {
        kept.find(name).filter(keeper -> !keeper.status().isReady()).ifPresent(ServerKeeper::restart);
    }

    /** Those of its tools that the caller may know of. */
    public List<ToolDefinition> tools(Caller caller, String name) {
        get(caller, name);
        var source = new ToolSource.UpstreamServer(name);
        return catalogue.known(caller).stream()
                .filter(tool -> tool.source().equals(source))
                .toList();
    }

    /** What is written down but cannot be used. */
    public List<DefinitionProblem> problems(Caller caller) {
        caller.require(Role.OPERATOR);
        return written.problems();
    }

    /** The last lines that the server wrote to its standard error, and what we noticed. */
    public List<ServerLog.Line> log(Caller caller, String name) {
        caller.require(Role.OPERATOR);
        return keeper(name).log().lines();
    }

    /** How the server has been doing. */
    public ServerPulse.Reading pulse(Caller caller, String name) {
        caller.require(Role.OPERATOR);
        return keeper(name).pulse().reading();
    }

    /** How the server has behaved. */
    public ServerConduct.Reading conduct(Caller caller, String name) {
        get(caller, name);
        return keeper(name).conduct().reading();
    }

    /** Connects to a server once more, beside what runs, and lets go of it. */
    public ServerTrial.Report test(Caller caller, String name) {
        caller.require(Role.OPERATOR);
        var keeper = keeper(name);
        trail.record(caller, "server.test", "server", name, AuditTrail.Outcome.OK, "");
        return trial.run(keeper.server());
    }

    /** @param definition one entry of {@code mcpServers} */
    public synchronized ServerStatus add(Caller caller, String name, ObjectNode definition) {
        caller.require(Role.ADMIN);
        var server = written.require(name, definition);
        if (written.isInFile(name)) {
            throw inFile(name, "choose another name, or change it there");
        }
        if (kept.find(name).isPresent()) {
            throw new DomainException(UpstreamError.SERVER_EXISTS, "There is a server '%s' already".formatted(name));
        }
        stored.add(caller, name, definition, server.transport().toString());
        settle();
        return get(name);
    }

    public synchronized void remove(Caller caller, String name) {
        caller.require(Role.ADMIN);
        if (written.isInFile(name)) {
            throw inFile(name, "remove it there");
        }
        keeper(name);
        stored.remove(caller, name);
        settle();
    }

    /** What a server is told takes effect in its own time; the status is that of the moment. */
    public ServerStatus start(Caller caller, String name) {
        return change(caller, "server.start", name, ServerKeeper::start);
    }

    /** Until somebody starts it, or the product. */
    public ServerStatus stop(Caller caller, String name) {
        return change(caller, "server.stop", name, ServerKeeper::stop);
    }

    /** At once, however often it has failed. */
    public ServerStatus restart(Caller caller, String name) {
        return change(caller, "server.restart", name, ServerKeeper::restart);
    }

    /** Connects to a server that is not added yet, lists its tools, and lets go of it. */
    public ServerTrial.Report tryOut(Caller caller, String name, ObjectNode definition) {
        caller.require(Role.ADMIN);
        var server = written.require(name, definition);
        trail.record(
                caller,
                "server.try",
                "server",
                name,
                AuditTrail.Outcome.OK,
                server.transport().toString());
        return trial.run(server);
    }

    private ServerStatus change(Caller caller, String action, String name, Consumer<ServerKeeper> wish) {
        caller.require(Role.OPERATOR);
        var keeper = keeper(name);
        trail.record(caller, action, "server", name, AuditTrail.Outcome.OK, "");
        wish.accept(keeper);
        return keeper.status();
    }

    /** Makes what is kept what is written. */
    private void settle() {
        var wanted = written.all();
        var obsolete = kept.all().stream()
                .filter(keeper -> !isStillWanted(keeper, wanted))
                .map(keeper -> keeper.server().name())
                .toList();
        kept.drop(obsolete);
        wanted.forEach((name, server) -> {
            if (kept.find(name).isEmpty()) {
                kept.keep(server.server(), server.origin());
            }
        });
    }

    private static boolean isStillWanted(ServerKeeper keeper, Map<String, WrittenServers.Written> wanted) {
        var server = wanted.get(keeper.server().name());
        return server != null
                && server.server().equals(keeper.server())
                && server.origin() == keeper.status().origin();
    }

    private ServerKeeper keeper(String name) {
        return kept.find(name).orElseThrow(() -> unknown(name));
    }

    private DomainException inFile(String name, String advice) {
        return new DomainException(
                UpstreamError.SERVER_IN_FILE,
                "The server '%s' is written in %s; %s".formatted(name, written.path(), advice));
    }

    private static DomainException unknown(String name) {
        return new DomainException(UpstreamError.SERVER_NOT_FOUND, "There is no server '%s'".formatted(name));
    }
}
