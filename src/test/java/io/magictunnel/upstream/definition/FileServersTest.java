package io.magictunnel.upstream.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.config.Substitution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileServersTest {

    @TempDir
    Path folder;

    private Path file;
    private FileServers servers;

    @BeforeEach
    void open() {
        file = folder.resolve("servers.json");
        servers = new FileServers(file, new DefinitionReader(new Substitution(name -> null), Duration.ofSeconds(60)));
    }

    @Test
    void looksOnlyWhenTheFileChanged() throws IOException {
        assertThat(servers.look()).isTrue();
        assertThat(servers.look()).isFalse();

        write("{\"mcpServers\":{\"a\":{\"command\":\"x\"}}}");

        assertThat(servers.look()).isTrue();
        assertThat(servers.look()).isFalse();
        assertThat(servers.inForce()).containsOnlyKeys("a");
    }

    @Test
    void aBrokenFileChangesNothing() throws IOException {
        write("{\"mcpServers\":{\"a\":{\"command\":\"x\"}}}");
        servers.look();

        write("{\"mcpServers\":{\"b\":");
        servers.look();

        assertThat(servers.inForce()).containsOnlyKeys("a");
        assertThat(servers.problems()).hasSize(1);
    }

    @Test
    void aBrokenEntryKeepsItsLastGoodVersion() throws IOException {
        write("{\"mcpServers\":{\"a\":{\"command\":\"x\"},\"b\":{\"command\":\"y\"}}}");
        servers.look();

        write("{\"mcpServers\":{\"a\":{\"command\":7},\"c\":{\"command\":false}}}");
        servers.look();

        assertThat(servers.inForce()).containsOnlyKeys("a");
        assertThat(servers.inForce().get("a").transport().toString()).startsWith("Command[x,");

        write("{\"mcpServers\":{\"a\":{\"command\":\"repaired\"}}}");
        servers.look();

        assertThat(servers.problems()).isEmpty();
        assertThat(servers.inForce().get("a").transport().toString()).startsWith("Command[repaired,");
    }

    @Test
    void aFileThatGoesAwayTakesItsServersWithIt() throws IOException {
        write("{\"mcpServers\":{\"a\":{\"command\":\"x\"}}}");
        servers.look();

        Files.delete(file);

        assertThat(servers.look()).isTrue();
        assertThat(servers.inForce()).isEmpty();
    }

    private void write(String text) throws IOException {
        Files.writeString(file, text);
    }
}
