package io.magictunnel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WelcomeTest {

    @TempDir
    Path data;

    @Test
    void aFirstStartTellsInFourLinesWhereEverythingIs() throws IOException {
        var file = Files.createFile(data.resolve("first-admin.txt"));

        assertThat(new Welcome(name -> null, data).lines())
                .containsExactly(
                        "Admin pages:  http://localhost:3001/admin/",
                        "MCP endpoint: http://localhost:3001/mcp",
                        "Sign in:      as admin; the first password and API key are in " + file,
                        "Connect:      claude mcp add --transport http magictunnel http://localhost:3001/mcp --header"
                                + " \"Authorization: Bearer YOUR_API_KEY\"");
    }

    @ParameterizedTest
    @CsvSource({
        "*, http://localhost:8080/mcp",
        "0.0.0.0, http://localhost:8080/mcp",
        "tunnel.example.com, http://tunnel.example.com:8080/mcp",
        "::1, http://[::1]:8080/mcp"
    })
    void showsAnAddressThatCanBeOpened(String host, String endpoint) {
        var environment = Map.of("MAGICTUNNEL_HTTP_HOST", host, "MAGICTUNNEL_HTTP_PORT", "8080");

        assertThat(new Welcome(environment::get, data).lines()).contains("MCP endpoint: " + endpoint);
    }

    @Test
    void neverShowsTheSecretsThatTheOperatorGave() {
        var environment = Map.of("MAGICTUNNEL_API_KEY", "mt_secret", "MAGICTUNNEL_ADMIN_PASSWORD", "hunter2");

        assertThat(new Welcome(environment::get, data).lines())
                .hasSize(4)
                .noneMatch(line -> line.contains("mt_secret") || line.contains("hunter2"))
                .anyMatch(line -> line.contains("$MAGICTUNNEL_API_KEY"));
    }
}
