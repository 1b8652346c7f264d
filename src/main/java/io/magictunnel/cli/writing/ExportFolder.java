package io.magictunnel.cli.writing;

import io.magictunnel.cli.door.CommandFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A folder into which texts are written. Names from elsewhere cannot lead out of it, and no two texts get one file. */
public final class ExportFolder {

    private static final int LONGEST_NAME = 120;

    private final Path folder;
    private final Set<Path> written = new HashSet<>();

    private ExportFolder(Path folder) {
        this.folder = folder;
    }

    public static ExportFolder at(Path folder) {
        return new ExportFolder(folder);
    }

    public ExportFolder within(String name) {
        return new ExportFolder(folder.resolve(safe(name)));
    }

    /** @return where it is */
    public Path write(String name, String ending, String text) {
        try {
            Files.createDirectories(folder);
            var file = free(safe(name), ending);
            Files.writeString(file, text);
            written.add(key(file));
            return file;
        } catch (IOException unwritable) {
            throw CommandFailure.refused("Nothing can be written to '%s' (%s)".formatted(folder, unwritable));
        }
    }

    public Path write(String name, JsonNode json) {
        return write(name, ".json", json.toPrettyString() + "\n");
    }

    private Path free(String name, String ending) {
        var file = folder.resolve(name + ending);
        for (var number = 2; written.contains(key(file)); number++) {
            file = folder.resolve("%s-%d%s".formatted(name, number, ending));
        }
        return file;
    }

    /** On some systems capitals make no difference. */
    private static Path key(Path file) {
        return Path.of(file.toString().toLowerCase(Locale.ROOT));
    }

    private static String safe(String name) {
        var plain = name.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^[.-]+", "_");
        var cut = plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
        return cut.isEmpty() ? "_" : cut;
    }
}
