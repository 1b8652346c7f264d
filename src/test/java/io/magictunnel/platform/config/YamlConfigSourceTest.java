package io.magictunnel.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.spi.Converter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The source inside the very implementation of MicroProfile Config that the server has. */
class YamlConfigSourceTest {

    private enum Paint {
        RED,
        DARK_BLUE
    }

    @TempDir
    Path folder;

    @Test
    void nestedKeysAreJoinedByDots() throws IOException {
        var config = config("""
                house:
                  door:
                    width: 80
                """);

        assertThat(config.getValue("house.door.width", int.class)).isEqualTo(80);
    }

    @Test
    void listsKeepItemsWithCommasAndBackslashes() throws IOException {
        var config = config("""
                names: ['a,b', 'c\\d', e]
                """);

        assertThat(config.getValues("names", String.class)).containsExactly("a,b", "c\\d", "e");
    }

    @Test
    void aValueIsNeverReadAsAnExpression() throws IOException {
        var config = config("""
                other: secret
                price: 'costs $5, or $${other}, or \\$${other}, or \\\\$'
                from_outside: ${HOSTILE}
                """);

        assertThat(config.getValue("price", String.class)).isEqualTo("costs $5, or ${other}, or \\${other}, or \\\\$");
        assertThat(config.getValue("from_outside", String.class)).isEqualTo("${other}");
    }

    @Test
    void durationsAndEnumsAreReadAsOperatorsWriteThem() throws IOException {
        var config = config("""
                wait: 90s
                long_wait: PT1H
                paint: dark_blue
                """);

        assertThat(config.getValue("wait", Duration.class)).isEqualTo(Duration.ofSeconds(90));
        assertThat(config.getValue("long_wait", Duration.class)).isEqualTo(Duration.ofHours(1));
        assertThat(config.getValue("paint", Paint.class)).isEqualTo(Paint.DARK_BLUE);
    }

    @Test
    void aKeyWithoutValueIsAbsent() throws IOException {
        assertThat(config("role:\n").getOptionalValue("role", String.class)).isEmpty();
    }

    @Test
    void theEnvironmentAndSystemPropertiesWin() throws IOException {
        var file = ConfigFile.read(written("a.b: file\nc.d: file\n"), name -> null);
        var config = new SmallRyeConfigBuilder()
                .withSources(
                        new YamlConfigSource(file),
                        new PropertiesConfigSource(Map.of("a.b", "environment"), "environment", 300))
                .build();

        assertThat(config.getValue("a.b", String.class)).isEqualTo("environment");
        assertThat(config.getValue("c.d", String.class)).isEqualTo("file");
    }

    @Test
    void aMissingFileSaysNothing() {
        var source = new YamlConfigSource(ConfigFile.read(folder.resolve("none.yaml"), name -> null));

        assertThat(source.getProperties()).isEmpty();
        assertThat(source.getPropertyNames()).isEmpty();
        assertThat(source.getValue("any")).isNull();
    }

    @Test
    void aBrokenFileSaysNothingInsteadOfFailing() throws IOException {
        var source = new YamlConfigSource(ConfigFile.read(written("a: [1\n"), name -> null));

        assertThat(source.getProperties()).isEmpty();
    }

    private SmallRyeConfig config(String yaml) throws IOException {
        var file = ConfigFile.read(written(yaml), Map.of("HOSTILE", "${other}")::get);
        assertThat(file.problems()).isEmpty();
        return new SmallRyeConfigBuilder()
                .addDefaultInterceptors()
                .withConverters(new Converter<?>[] {new DurationText()})
                .withSources(new YamlConfigSource(file))
                .build();
    }

    private Path written(String yaml) throws IOException {
        return Files.writeString(folder.resolve("magictunnel-config.yaml"), yaml);
    }
}
