package io.magictunnel.registry.capability;

import io.magictunnel.platform.Home;
import io.magictunnel.registry.JsonSchemas;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.ToolSource.CapabilityFile;
import io.magictunnel.registry.capability.document.CapabilityProblem;
import io.magictunnel.registry.capability.rule.CapabilityChecker;
import io.magictunnel.registry.capability.rule.CapabilityReading;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * The folder whose files define our own tools. It is read at the start, and again whenever a file in it changes; what is wrong
 * in a file is kept here for people to see, while the tools of its last good version stay in use.
 */
@ApplicationScoped
public class CapabilityFolder {

    private static final System.Logger LOGGER = System.getLogger(CapabilityFolder.class.getName());
    private static final int MOST_LOGGED = 10;

    @Inject
    ToolRegistry registry;

    @Inject
    JsonSchemas schemas;

    @Inject
    @ConfigProperties
    CapabilityConfig config;

    Path root = Home.ofEnvironment().capabilities();

    private final CapabilityShelf shelf = new CapabilityShelf();
    private CapabilityChecker checker;
    private SortedMap<String, FolderScan.Stamp> stamps = new TreeMap<>();
    private Optional<CapabilityProblem> folderProblem = Optional.empty();
    private volatile boolean loaded;

    @PostConstruct
    void prepare() {
        checker = new CapabilityChecker(schemas, config.maxToolsPerFile);
    }

    /**
     * A file of the folder.
     *
     * @param tools how many of its tools are in use
     * @param problems what is wrong with its present text; where there are some, the tools are those of an earlier version
     */
    public record FileStatus(String name, int tools, List<CapabilityProblem> problems) {}

    /** Reads everything for the first time. */
    public void load() {
        reload();
        loaded = true;
        LOGGER.log(
                Level.INFO,
                "Capability files are loaded: files={0}, tools={1}, problems={2}",
                files().size(),
                files().stream().mapToInt(FileStatus::tools).sum(),
                problems().size());
    }

    public boolean isLoaded() {
        return loaded;
    }

    /** Takes in what changed since the last look. */
    public synchronized void reload() {
        var now = scan();
        var gone = new TreeSet<>(stamps.keySet());
        gone.removeAll(now.keySet());
        var read = new HashMap<String, CapabilityReading>();
        now.forEach((file, stamp) -> {
            if (!stamp.equals(stamps.get(file))) {
                read.put(file, read(file));
            }
        });
        stamps = now;
        if (!read.isEmpty() || !gone.isEmpty()) {
            settle(read, gone);
        }
    }

    public synchronized List<FileStatus> files() {
        var files = new ArrayList<FileStatus>();
        folderProblem.ifPresent(problem -> files.add(new FileStatus(problem.file(), 0, List.of(problem))));
        shelf.places()
                .forEach((file, place) ->
                        files.add(new FileStatus(file, place.tools().size(), place.problems())));
        return files;
    }

    /** Where a tool is defined; empty for tools that are in no file, or only in an earlier version of it. */
    public synchronized OptionalInt lineOf(ToolDefinition tool) {
        return tool.source() instanceof CapabilityFile file
                ? shelf.lineOf(file.name(), tool.name())
                : OptionalInt.empty();
    }

    public List<CapabilityProblem> problems() {
        return files().stream().flatMap(file -> file.problems().stream()).toList();
    }

    private SortedMap<String, FolderScan.Stamp> scan() {
        try {
            var found = FolderScan.of(root);
            if (found.size() <= config.maxFiles) {
                noteAboutFolder(Optional.empty());
                return found;
            }
            var excess =
                    found.keySet().stream().skip(config.maxFiles).findFirst().orElseThrow();
            noteAboutFolder(Optional.of(aboutFolder(
                    "%d files; those from %s on are not read".formatted(found.size(), excess),
                    "up to %d files".formatted(config.maxFiles))));
            return new TreeMap<>(found.headMap(excess));
        } catch (IOException unreadable) {
            noteAboutFolder(
                    Optional.of(aboutFolder("a folder that cannot be read: " + unreadable, "a readable folder")));
            return stamps;
        }
    }

    private CapabilityProblem aboutFolder(String found, String allowed) {
        return new CapabilityProblem(root.toString(), 1, 1, "(folder)", found, allowed);
    }

    private void noteAboutFolder(Optional<CapabilityProblem> now) {
        now.filter(problem -> !now.equals(folderProblem))
                .ifPresent(problem -> LOGGER.log(Level.WARNING, problem.toString()));
        folderProblem = now;
    }

    private CapabilityReading read(String file) {
        try (var content = Files.newInputStream(root.resolve(file))) {
            var bytes = content.readNBytes(config.maxFileSize + 1);
            if (bytes.length > config.maxFileSize) {
                return broken(file, "more than %d bytes".formatted(config.maxFileSize), "files up to that size");
            }
            return checker.check(file, bytes);
        } catch (IOException unreadable) {
            return broken(file, "a file that cannot be read: " + unreadable.getMessage(), "readable files");
        }
    }

    private static CapabilityReading broken(String file, String found, String allowed) {
        return CapabilityReading.broken(new CapabilityProblem(file, 1, 1, "(document)", found, allowed));
    }

    private void settle(Map<String, CapabilityReading> read, Set<String> gone) {
        var before = shelf.places();
        shelf.update(read, gone);
        var after = shelf.places();
        var changed = new LinkedHashMap<ToolSource, List<ToolDefinition>>();
        gone.forEach(file -> changed.put(new CapabilityFile(file), List.of()));
        after.forEach((file, place) -> {
            var earlier = before.get(file);
            if (earlier == null || !earlier.tools().equals(place.tools())) {
                changed.put(new CapabilityFile(file), place.tools());
            }
            if (earlier == null || !earlier.problems().equals(place.problems())) {
                log(file, earlier, place);
            }
        });
        registry.replaceAll(changed);
    }

    private static void log(String file, CapabilityShelf.Place earlier, CapabilityShelf.Place now) {
        now.problems().stream().limit(MOST_LOGGED).forEach(problem -> LOGGER.log(Level.WARNING, problem.toString()));
        if (now.problems().size() > MOST_LOGGED) {
            LOGGER.log(
                    Level.WARNING,
                    "{0}: {1} problems in all",
                    file,
                    now.problems().size());
        }
        if (now.problems().isEmpty() && earlier != null) {
            LOGGER.log(Level.INFO, "{0}: in order again", file);
        }
    }
}
