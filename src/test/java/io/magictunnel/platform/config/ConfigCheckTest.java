package io.magictunnel.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigCheckTest {

    private enum Paint {
        RED,
        DARK_BLUE
    }

    @ConfigProperties(prefix = "house")
    private static class HouseConfig {

        @ConfigProperty(name = "rooms", defaultValue = "3")
        @Within(min = "1", max = "100")
        int rooms;

        @ConfigProperty(name = "door.open", defaultValue = "false")
        boolean open;

        @ConfigProperty(name = "door.wait", defaultValue = "30s")
        @Within(min = "1s", max = "1d")
        Duration wait;

        @ConfigProperty(name = "paint", defaultValue = "red")
        Paint paint;

        @ConfigProperty(name = "owners")
        Optional<List<String>> owners;

        @ConfigProperty(name = "site")
        Optional<URI> site;
    }

    @ConfigProperties(prefix = "garden")
    private static class GardenConfig {

        @ConfigProperty(name = "size", defaultValue = "1.5")
        double size;

        @ConfigProperty(name = "name", defaultValue = "rose")
        String name;
    }

    @NamedSections("street.houses")
    private static class StreetHouse {

        @ConfigProperty(name = "number", defaultValue = "1")
        int number;

        @ConfigProperty(name = "bell.loud", defaultValue = "false")
        boolean loud;
    }

    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> systemProperties = new HashMap<>();

    @TempDir
    Path folder;

    @Test
    void acceptsEveryKeyInItsRange() throws IOException {
        assertThat(problems("""
                        house:
                          rooms: 4
                          door:
                            open: true
                            wait: PT90S
                          paint: dark_blue
                          owners: [ann, 'b, c']
                          site: https://example.org
                        garden:
                          size: 2
                          name: 17
                        street:
                          houses:
                            mill:
                              number: 4
                            the_other-1:
                              bell:
                                loud: true
                        """)).isEmpty();
    }

    @Test
    void acceptsTheEmptyAndTheMissingFile() throws IOException {
        assertThat(problems("")).isEmpty();
        assertThat(problems("# nothing\n")).isEmpty();
        assertThat(problems("house:\n")).isEmpty();
        assertThat(check().problemsOf(folder.resolve("none.yaml"))).isEmpty();
    }

    @Test
    void tellsEverythingAtOnceWithFileLineKeyFoundAndAllowed() throws IOException {
        assertThat(problems("""
                        house:
                          rooms: 101
                          door:
                            opne: true
                            wait: soon
                          paint: green
                        gardn:
                          size: 1
                        """))
                .containsExactly(
                        "magictunnel-config.yaml:2:3: house.rooms: '101' does not fit; allowed is a whole number, from 1 to 100",
                        "magictunnel-config.yaml:4:5: house.door.opne: unknown key; did you mean 'house.door.open'?",
                        "magictunnel-config.yaml:5:5: house.door.wait: 'soon' does not fit; allowed is a duration such as 30s, 5m,"
                                + " 8h, 7d or PT1M30S, from 1s to 1d",
                        "magictunnel-config.yaml:6:3: house.paint: 'green' does not fit; allowed is red, dark_blue",
                        "magictunnel-config.yaml:7:1: gardn: unknown key; did you mean 'garden'?");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    house: {rooms: many}           | house.rooms: 'many' does not fit; allowed is a whole number, from 1 to 100
                    house: {rooms: 99999999999}    | house.rooms: '99999999999' does not fit; allowed is a whole number, from 1 to 100
                    house: {rooms: [1, 2]}         | house.rooms: is a list; allowed is a whole number, from 1 to 100
                    house: {rooms: {a: 1}}         | house.rooms: is a section; allowed is a whole number, from 1 to 100
                    house: {rooms: }               | house.rooms: has no value; allowed is a whole number, from 1 to 100, and without this line it is 3
                    house: {door: open}            | house.door: is a section; allowed in 'house.door' are open, wait
                    house: {door: [open]}          | house.door: is a section; allowed in 'house.door' are open, wait
                    house: {door: {open: yes}}     | house.door.open: 'yes' does not fit; allowed is true, false
                    house: {door: {wait: 2d}}      | house.door.wait: '2d' does not fit; allowed is a duration such as 30s, 5m, 8h, 7d or PT1M30S, from 1s to 1d
                    house: {site: 'a b'}           | house.site: 'a b' does not fit; allowed is a URI
                    house: {windows: 3}            | house.windows: unknown key; allowed in 'house' are door, owners, paint, rooms, site
                    kitchen: 1                     | kitchen: unknown key; allowed at the top level are garden, house, street
                    server: {port: 8080}           | server.port: is not a key of this version; set the environment variable MAGICTUNNEL_HTTP_PORT instead
                    server: {tls: {mode: auto}}    | server.tls: is not a key of this version; put a reverse proxy that speaks TLS in front; leave it out
                    smart_discovery: {a: 1}        | smart_discovery: is not a key of this version; what there is to set stands under 'discovery'
                    garden: {name: '${NOBODY}'}    | garden.name: the environment variable NOBODY is not set; set it, or write ${NOBODY:-default}
                    street: {houses: {mill: {number: x}}}   | street.houses.mill.number: 'x' does not fit; allowed is a whole number
                    street: {houses: {mill: {numbr: 1}}}    | street.houses.mill.numbr: unknown key; did you mean 'street.houses.mill.number'?
                    street: {houses: {mill: 1}}             | street.houses.mill: is a section; allowed in 'street.houses.mill' are bell, number
                    street: {houses: {mill: {bell: 1}}}     | street.houses.mill.bell: is a section; allowed in 'street.houses.mill.bell' are loud
                    garden: {name: ''}             | garden.name: '' does not fit; allowed is a text
                    """)
    void saysWhatWasFoundAndWhatIsAllowed(String yaml, String problem) throws IOException {
        assertThat(problems(yaml)).singleElement().asString().endsWith(": " + problem);
    }

    @Test
    void anUnknownSectionIsToldOnce() throws IOException {
        assertThat(problems("kitchen: {stove: 1, sink: {tap: 2}}\ngarden: {size: 1}\n"))
                .hasSize(1);
    }

    @Test
    void aKeyThatStandsTwiceIsRefusedHoweverItIsWritten() throws IOException {
        assertThat(problems("house:\n  rooms: 1\n  rooms: 2\nhouse.rooms: 3\nhouse:\n  paint: red\n"))
                .containsExactly(
                        "magictunnel-config.yaml:3:3: house.rooms: stands in line 2 already",
                        "magictunnel-config.yaml:4:1: house.rooms: stands in line 2 already",
                        "magictunnel-config.yaml:5:1: house: stands in line 1 already");
    }

    @Test
    void overridesAreHeldToTheSameRules() throws IOException {
        environment.put("HOUSE_DOOR_WAIT", "forever");
        systemProperties.put("house.rooms", "0");

        assertThat(problems(""))
                .containsExactly(
                        "environment variable HOUSE_DOOR_WAIT: house.door.wait: 'forever' does not fit; allowed is a duration such"
                                + " as 30s, 5m, 8h, 7d or PT1M30S, from 1s to 1d",
                        "system property house.rooms: house.rooms: '0' does not fit; allowed is a whole number, from 1 to 100");
    }

    @Test
    void stopsAfterAHundredProblems() throws IOException {
        assertThat(problems("x: 1\n".repeat(5000))).hasSize(100);
    }

    @Test
    void aVeryLongUnknownKeyIsRefusedQuickly() throws IOException {
        assertThat(problems("? " + "x".repeat(500_000) + "\n: 1\n")).hasSize(1);
    }

    @Test
    void aFieldOfATypeThatNobodyCanWriteIsABug() {
        @ConfigProperties(prefix = "bad")
        class BadConfig {
            @ConfigProperty(name = "map")
            Map<String, String> map;
        }

        assertThatThrownBy(() -> ConfigKeys.of(List.of(BadConfig.class))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> problems(String yaml) throws IOException {
        var file = folder.resolve("magictunnel-config.yaml");
        Files.writeString(file, yaml, StandardCharsets.UTF_8);
        return check().problemsOf(file).stream()
                .map(problem -> problem.toString().replace(folder + "/", ""))
                .toList();
    }

    private ConfigCheck check() {
        return new ConfigCheck(
                ConfigKeys.of(List.of(HouseConfig.class, GardenConfig.class, StreetHouse.class)),
                environment::get,
                systemProperties::get);
    }
}
