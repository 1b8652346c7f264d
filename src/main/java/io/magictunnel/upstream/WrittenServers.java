package io.magictunnel.upstream;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Home;
import io.magictunnel.platform.Json;
import io.magictunnel.platform.config.Substitution;
import io.magictunnel.upstream.ServerStatus.Origin;
import io.magictunnel.upstream.definition.DefinitionProblem;
import io.magictunnel.upstream.definition.DefinitionReader;
import io.magictunnel.upstream.definition.FileServers;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.definition.StoredServer;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import tools.jackson.databind.JsonNode;

/** Which servers there shall be: those of the operator's file, and those that were added. The file's come first. */
@ApplicationScoped
public class WrittenServers {

    @Inject
    StoredServers stored;

    @Inject
    @ConfigProperties
    UpstreamConfig config;

    private DefinitionReader definitions;
    private FileServers file;
    private volatile List<DefinitionProblem> problemsOfStored = List.of();

    /** A definition, and where it is written. */
    record Written(ServerDefinition server, Origin origin) {}

    @PostConstruct
    void open() {
        definitions = new DefinitionReader(new Substitution(System::getenv), config.callTimeout);
        file = new FileServers(path(), definitions);
    }

    /** The operator's file. */
    Path path() {
        return Home.ofEnvironment().configFile().resolveSibling(config.serversFile);
    }

    /** Reads the file again if it changed; whether it did. */
    boolean look() {
        return file.look();
    }

    Map<String, Written> all() {
        var all = new TreeMap<String, Written>();
        var problems = new ArrayList<DefinitionProblem>();
        for (var server : stored.all()) {
            var reading = definitions.read(server.name(), tree(server));
            reading.definition().ifPresent(definition -> all.put(server.name(), new Written(definition, Origin.ADDED)));
            problems.addAll(reading.problems());
        }
        file.inForce().forEach((name, definition) -> {
            if (all.put(name, new Written(definition, Origin.FILE)) != null) {
                problems.add(new DefinitionProblem(
                        "added servers", 0, 0, name, "is not used, because %s has that name too".formatted(path())));
            }
        });
        problemsOfStored = problems;
        return all;
    }

    boolean isInFile(String name) {
        return file.inForce().containsKey(name);
    }

    /** What is written but not in force. */
    List<DefinitionProblem> problems() {
        var problems = new ArrayList<>(file.problems());
        problems.addAll(problemsOfStored);
        return problems;
    }

    /** Reads a definition that somebody wants to add; refuses what is wrong with it, and programs that may not be started. */
    ServerDefinition require(String name, JsonNode written) {
        var reading = definitions.read(name, written);
        var server = reading.definition().orElseThrow(() -> refusal(reading.problems()));
        if (server.transport() instanceof ServerTransport.Command program
                && !config.allowedCommands.contains(program.command())) {
            throw new DomainException(
                    UpstreamError.COMMAND_NOT_ALLOWED,
                    "The program '%s' may not be started for servers that are added here".formatted(program.command()),
                    "Allowed by upstream.allowed_commands: %s. A server with another program belongs into %s"
                            .formatted(String.join(", ", config.allowedCommands), path().getFileName()));
        }
        return server;
    }

    private static DomainException refusal(List<DefinitionProblem> problems) {
        return new DomainException(
                UpstreamError.INVALID_SERVER,
                "The definition of the server cannot be used",
                problems.stream().map(DefinitionProblem::toString).collect(Collectors.joining("; ")));
    }

    private static JsonNode tree(StoredServer server) {
        return Json.MAPPER.readTree(server.definition());
    }
}
