package io.magictunnel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/**
 * MCP clients and servers that this project did not write, in the versions of {@code src/test/npm}. They are installed once, into
 * {@code target/npm}; where that is not possible, tests that need them are aborted.
 */
public final class NpmPrograms {

    private static final Path WANTED = Path.of("src/test/npm").toAbsolutePath();
    private static final Path INSTALLED = Path.of("target/npm").toAbsolutePath();
    private static final Path COMPLETE = INSTALLED.resolve("complete.json");
    private static final Duration LONGEST_INSTALLATION = Duration.ofMinutes(10);
    private static final Duration LONGEST_RUN = Duration.ofMinutes(2);

    private NpmPrograms() {}

    /** How a program ended, and everything that it wrote. */
    public record Ended(int exitCode, String output) {}

    /** Installs the programs if that was not done yet. */
    public static synchronized NpmPrograms installed() {
        try {
            var wanted = Files.readString(WANTED.resolve("package-lock.json"));
            if (!Files.exists(COMPLETE) || !Files.readString(COMPLETE).equals(wanted)) {
                install();
                Files.writeString(COMPLETE, wanted);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new NpmPrograms();
    }

    /** Where a file of a package is. */
    public String file(String fileOfPackage) {
        return INSTALLED.resolve("node_modules").resolve(fileOfPackage).toString();
    }

    /** Where programs find the {@code node} that was installed, before the machine's own. */
    public String path() {
        return node().getParent() + ":" + System.getenv("PATH");
    }

    /** Runs a program of a package to its end. */
    public Ended run(String fileOfPackage, List<String> arguments) {
        var command = new ArrayList<>(List.of(node().toString(), file(fileOfPackage)));
        command.addAll(arguments);
        return run(command, LONGEST_RUN);
    }

    /** Starts a script of {@code src/test/npm} that goes on until somebody ends it. */
    public Process startScript(String script, List<String> arguments) {
        var command = new ArrayList<>(List.of(node().toString(), script(script)));
        command.addAll(arguments);
        return start(command, INSTALLED.resolve(script + ".log"));
    }

    /** Runs a script of {@code src/test/npm} to its end. */
    public Ended runScript(String script, List<String> arguments) {
        var command = new ArrayList<>(List.of(node().toString(), script(script)));
        command.addAll(arguments);
        return run(command, LONGEST_RUN);
    }

    /** A script of {@code src/test/npm}, where it finds the packages that it imports. */
    public String script(String name) {
        try {
            var copy = INSTALLED.resolve(name);
            Files.copy(WANTED.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
            return copy.toString();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Path node() {
        return INSTALLED.resolve("node_modules/.bin/node");
    }

    private static void install() throws IOException {
        Files.createDirectories(INSTALLED);
        for (var file : List.of("package.json", "package-lock.json")) {
            Files.copy(WANTED.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        var ended = run(List.of("npm", "ci", "--no-audit", "--no-fund"), LONGEST_INSTALLATION);
        if (ended.exitCode() != 0) {
            throw new TestAbortedException("npm cannot install the clients and servers for tests:\n" + ended.output());
        }
    }

    private static Ended run(List<String> command, Duration longest) {
        try {
            var output = Files.createTempFile(INSTALLED, "output", ".txt");
            var process = start(command, output);
            if (!process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Still running after %s: %s%n%s"
                        .formatted(longest, String.join(" ", command), Files.readString(output)));
            }
            var ended = new Ended(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return ended;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for " + command.getFirst(), stopped);
        }
    }

    private static Process start(List<String> command, Path output) {
        try {
            return new ProcessBuilder(command)
                    .directory(INSTALLED.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
        } catch (IOException missing) {
            throw new TestAbortedException(
                    "%s cannot be started: %s".formatted(command.getFirst(), missing.getMessage()));
        }
    }
}
