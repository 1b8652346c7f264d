package io.magictunnel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients of every revision with servers of every revision. What came of it is the table in {@code docs/revisions.md}. */
@AgainstTheProduct
class RevisionsIT {

    private static final String SERVERS = "/dashboard/api/servers";
    private static final Path TABLE = Path.of("docs/revisions.md");
    private static final Path SEEN = Path.of("target/revisions.md");
    private static final EnumSet<ProtocolVersion> REVISIONS =
            EnumSet.range(ProtocolVersion.V2025_03_26, ProtocolVersion.V2026_07_28);

    @BeforeAll
    static void addAServerOfEachRevision(RunningProduct product) {
        REVISIONS.forEach(revision -> add(product, revision));
        REVISIONS.forEach(
                revision -> Waiting.until("%s is ready".formatted(nameOf(revision)), () -> isReady(product, revision)));
    }

    @AfterAll
    static void removeThem(RunningProduct product) {
        REVISIONS.forEach(revision -> product.delete(SERVERS + "/" + nameOf(revision)));
    }

    @Test
    void everyPairDoesWhatTheTableSays(RunningProduct product) throws IOException {
        var rows = REVISIONS.stream()
                .flatMap(client -> REVISIONS.stream().map(server -> row(product, client, server)))
                .collect(Collectors.joining("\n"));

        var seen = Files.readString(TABLE).replaceAll("(?s)(\\|---.*?\\n).*", "$1") + rows + "\n";

        Files.writeString(SEEN, seen);
        assertThat(seen).as("what was seen, also in %s", SEEN).isEqualTo(Files.readString(TABLE));
    }

    private static String row(RunningProduct product, ProtocolVersion client, ProtocolVersion server) {
        var speaker = TrialClient.of(product, client);
        var cells = List.of(Trial.values()).stream()
                .map(trial -> verdict(trial, speaker, client, server))
                .collect(Collectors.joining(" | "));
        return "| %s | %s | %s |".formatted(client.date(), server.date(), cells);
    }

    /** What a revision does not have, its clients can only be refused, in whatever words. */
    private static String verdict(Trial trial, TrialClient speaker, ProtocolVersion client, ProtocolVersion server) {
        var verdict = trial.verdict(speaker, nameOf(server));
        var isBeyondTheClient = trial == Trial.ELICIT && client.compareTo(ProtocolVersion.V2025_06_18) < 0;
        return isBeyondTheClient && verdict.contains("elicitation") ? "refused" : verdict;
    }

    private static void add(RunningProduct product, ProtocolVersion revision) {
        var programs = NpmPrograms.installed();
        var definition = Map.of(
                "command",
                "node",
                "args",
                List.of(
                        programs.script("fixtures.mjs"),
                        Path.of("src/test/resources/conformance")
                                .toAbsolutePath()
                                .toString(),
                        revision.date()),
                "env",
                Map.of("PATH", programs.path()),
                "era",
                revision.isStateless() ? "modern" : "legacy");
        var wish = Json.MAPPER.writeValueAsString(Map.of("name", nameOf(revision), "server", definition));
        assertThat(product.post(SERVERS, wish).statusCode()).isEqualTo(201);
    }

    private static boolean isReady(RunningProduct product, ProtocolVersion revision) {
        var status = RunningProduct.json(product.get(SERVERS + "/" + nameOf(revision)));
        return status.path("tools").asInt() > 0
                && status.path("protocol_version").asString("").equals(revision.date());
    }

    private static String nameOf(ProtocolVersion revision) {
        return "of" + revision.date().replace("-", "");
    }
}
