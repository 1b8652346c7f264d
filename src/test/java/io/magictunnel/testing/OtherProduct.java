package io.magictunnel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * The product once more, in a process of its own beside the one under test, with other settings and nothing else: no tools, no
 * servers, an empty database.
 */
public final class OtherProduct implements AutoCloseable {

    /** Nobody describes tools unasked while a test looks at them. */
    private static final String WORDS_STAY = "enhancement:\n  auto_enhance_on_registration: false\n";

    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    private static final Path USER = Path.of(System.getProperty("it.home"));
    private static final Path LIBERTY = Path.of(System.getProperty("it.server.home"));
    private static final Path WAR = Path.of("target/magictunnel.war").toAbsolutePath();

    private final Path server;
    private final Path home;
    private final int port;
    private Process process;

    private OtherProduct(String settings) throws IOException {
        port = freePort();
        server = USER.resolve("servers/other-" + port);
        home = server.resolve("home");
        prepare(settings);
        process = start();
    }

    /** @param settings what its configuration file holds */
    public static OtherProduct with(String settings) {
        try {
            var product = new OtherProduct(settings);
            product.awaitReady();
            return product;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** As its clients see it. */
    public RunningProduct running() {
        return RunningProduct.at(port);
    }

    /** Its folder of capability files. */
    public Path capabilities() {
        return home.resolve("capabilities");
    }

    /** As a machine does it that fails, or an operator with {@code kill -9}: nothing is said to it. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Where it left off. */
    public void startAgain() throws IOException {
        process = start();
        awaitReady();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private void awaitReady() {
        var deadline = Instant.now().plus(LONGEST_START);
        while (!running().isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                close();
                throw new IllegalStateException("The other product did not become ready; see " + server);
            }
            Waiting.pause();
        }
    }

    private void prepare(String settings) throws IOException {
        ServerUnderTest.copy(Path.of("src/main/liberty/config"), server);
        ServerUnderTest.copy(ServerUnderTest.drivers(), server.resolve("drivers"));
        Files.createDirectories(server.resolve("apps"));
        Files.copy(WAR, server.resolve("apps/magictunnel.war"));
        Files.createDirectories(home.resolve("data"));
        Files.createDirectories(capabilities());
        Files.writeString(
                home.resolve("magictunnel-config.yaml"),
                (settings.contains("enhancement:") ? settings : settings + WORDS_STAY));
    }

    private Process start() throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions());
        command.add("@" + LIBERTY.resolve("lib/platform/java/java9.options"));
        command.add("-javaagent:" + LIBERTY.resolve("bin/tools/ws-javaagent.jar"));
        command.addAll(List.of(
                "-jar",
                LIBERTY.resolve("bin/tools/ws-server.jar").toString(),
                server.getFileName().toString()));
        var builder = new ProcessBuilder(command)
                .directory(server.toFile())
                .redirectErrorStream(true)
                .redirectOutput(server.resolve("console.log").toFile());
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AUTH_") || name.startsWith("MAGICTUNNEL_DATABASE_"));
        environment.putAll(Map.of(
                "WLP_USER_DIR", USER.toString(),
                "MAGICTUNNEL_HTTP_PORT", Integer.toString(port),
                "MAGICTUNNEL_HOME", home.toString(),
                "MAGICTUNNEL_DATA_DIR", home.resolve("data").toString(),
                "MAGICTUNNEL_CONFIG", home.resolve("magictunnel-config.yaml").toString(),
                "MAGICTUNNEL_CAPABILITIES", capabilities().toString()));
        return builder.start();
    }

    private static List<String> jvmOptions() throws IOException {
        return Files.readAllLines(Path.of("src/main/liberty/config/jvm.options")).stream()
                .filter(line -> line.startsWith("-"))
                .toList();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
