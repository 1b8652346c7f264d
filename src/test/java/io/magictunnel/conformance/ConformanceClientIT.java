package io.magictunnel.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.upstream.conformance.ConformanceClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The public conformance suite of MCP against our upstream face: what we do as a client of other servers. */
class ConformanceClientIT {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2025-11-25, 18", "2026-07-28, 32"})
    void everyRequiredScenarioIsMet(String revision, int required) throws IOException {
        var verdict = ConformanceSuite.ofClient(command(), revision);

        assertThat(verdict.required()).hasSize(required);
        assertThat(verdict.unmet()).as(verdict.output()).isEqualTo(FixtureFiles.unmet("client", revision));
    }

    /** The suite hands the command to a shell; what is long stands in a file. */
    private String command() throws IOException {
        var arguments = Files.write(
                folder.resolve("arguments"),
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ConformanceClient.class.getName()));
        return Path.of(System.getProperty("java.home"), "bin", "java") + " @" + arguments;
    }
}
