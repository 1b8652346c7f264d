package io.magictunnel.upstream.definition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The servers of the operator's file that are in force: of each the last good version, whatever was written since. */
public final class FileServers {

    /** How a file looks from outside; it is read again when that changes. */
    private record Look(FileTime modified, long size) {}

    private final Path path;
    private final ServersFile file;
    private Optional<Look> last = Optional.empty();
    private boolean wasRead;
    private Map<String, ServerDefinition> inForce = Map.of();
    private List<DefinitionProblem> problems = List.of();

    public FileServers(Path path, DefinitionReader definitions) {
        this.path = path;
        this.file = new ServersFile(path, definitions);
    }

    /** Reads the file if it changed since the last time; whether it did. */
    public synchronized boolean look() {
        var now = lookOf(path);
        if (wasRead && now.equals(last)) {
            return false;
        }
        wasRead = true;
        last = now;
        take(file.read());
        return true;
    }

    public synchronized Map<String, ServerDefinition> inForce() {
        return inForce;
    }

    public synchronized List<DefinitionProblem> problems() {
        return problems;
    }

    private void take(ServersFile.Reading reading) {
        problems = reading.problems();
        if (reading instanceof ServersFile.Reading.Servers servers) {
            var next = new LinkedHashMap<>(servers.sound());
            servers.broken().forEach(name -> {
                if (inForce.containsKey(name)) {
                    next.put(name, inForce.get(name));
                }
            });
            inForce = Map.copyOf(next);
        }
    }

    private static Optional<Look> lookOf(Path path) {
        try {
            var attributes = Files.readAttributes(path, BasicFileAttributes.class);
            return Optional.of(new Look(attributes.lastModifiedTime(), attributes.size()));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }
}
