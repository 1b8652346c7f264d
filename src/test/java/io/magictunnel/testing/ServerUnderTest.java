package io.magictunnel.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * The Liberty server that the build made for the tests, and the operator's files beside it: capabilities, configuration and an
 * empty data folder. All of it lives below the folder {@code it.home}.
 */
public final class ServerUnderTest {

    private static final Path HOME = Path.of(System.getProperty("it.home"));
    private static final Path SERVER = HOME.resolve("servers").resolve(System.getProperty("it.server.name"));

    private ServerUnderTest() {}

    /** The operator's folder of the product under test; tests may write capability files into it. */
    public static Path home() {
        return HOME.resolve("home");
    }

    public static Path data() {
        return home().resolve("data");
    }

    public static Path log() {
        return SERVER.resolve("logs/messages.log");
    }

    static Path drivers() {
        return SERVER.resolve("drivers");
    }

    static Path war() {
        return SERVER.resolve("apps/magictunnel.war");
    }

    /** Makes everything as it is before the product's first start. */
    static void prepare() throws IOException {
        delete(home());
        copy(Path.of("src/test/product"), home());
        copy(Path.of("capabilities"), home().resolve("capabilities"));
        copy(Path.of("src/test/liberty"), SERVER.resolve("configDropins/overrides"));
        Files.createDirectories(data());
        Files.createDirectories(war().getParent());
        if (System.getProperty("database").equals("postgresql")) {
            Files.writeString(SERVER.resolve("configDropins/overrides/database.xml"), addressOf(startedPostgres()));
        }
    }

    private static EmbeddedPostgres startedPostgres() throws IOException {
        var postgres = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(HOME.resolve("postgresql").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
        return postgres;
    }

    private static void stop(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException unstoppable) {
            throw new UncheckedIOException(unstoppable);
        }
    }

    private static String addressOf(EmbeddedPostgres postgres) {
        return """
                <server>
                    <variable name="MAGICTUNNEL_DATABASE_URL" value="jdbc:postgresql://localhost:%d/postgres" />
                    <variable name="MAGICTUNNEL_DATABASE_USER" value="postgres" />
                    <variable name="MAGICTUNNEL_DATABASE_PASSWORD" value="postgres" />
                </server>
                """.formatted(postgres.getPort());
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    static void copy(Path from, Path to) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        try (Stream<Path> all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path));
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
