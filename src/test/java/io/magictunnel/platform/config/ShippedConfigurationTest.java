package io.magictunnel.platform.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.Configuration;
import io.magictunnel.platform.config.Setting.Nothing;
import io.magictunnel.platform.config.Setting.Section;
import io.magictunnel.platform.config.Setting.Text;
import io.magictunnel.platform.config.Setting.Texts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The file that ships and the configuration classes say the same, in both directions. */
class ShippedConfigurationTest {

    private static final Path FILE = Path.of("magictunnel-config.yaml");

    private final ConfigKeys keys = ConfigKeys.of(Configuration.CLASSES);
    private final ConfigFile shipped = ConfigFile.read(FILE, name -> null);

    @Test
    void holdsEveryKeyAtItsDefault() {
        var defaults = new TreeMap<String, String>();
        keys.all().forEach(key -> defaults.put(key.name(), key.defaultText().orElse("")));

        var found = new TreeMap<String, String>();
        shipped.settings().stream()
                .filter(setting -> !(setting.value() instanceof Section))
                .forEach(setting -> found.put(setting.key(), written(setting)));

        assertThat(found).containsExactlyEntriesOf(defaults);
    }

    @Test
    void passesItsOwnCheck() {
        assertThat(new ConfigCheck(keys, name -> null, name -> null).problemsOf(FILE))
                .isEmpty();
    }

    @Test
    void explainsEveryKeyAndSectionInACommentAboveIt() throws IOException {
        var lines = Files.readAllLines(FILE);

        assertThat(shipped.settings())
                .filteredOn(setting -> !isExplained(setting, lines))
                .extracting(Setting::key)
                .isEmpty();
    }

    /** What has a name of the operator's cannot stand there at a default, so it stands in an example. */
    @Test
    void showsEveryKeyOfANamedSectionInAnExample() throws IOException {
        var lines = Files.readAllLines(FILE);

        assertThat(keys.ofMany())
                .extracting(key -> key.name().replaceFirst(".*\\.", ""))
                .allSatisfy(word -> assertThat(lines).anyMatch(line -> line.matches("\\s*#\\s+" + word + ":.*")));
    }

    @Test
    void everyDefaultKeepsItsOwnRule() {
        assertThat(keys.all()).filteredOn(key -> key.defaultText().isPresent()).allSatisfy(key -> assertThat(List.of(
                        key.rule().isList()
                                ? key.defaultText().get().split(",")
                                : new String[] {key.defaultText().get()}))
                .as(key.name())
                .allMatch(key.rule().accepts()));
    }

    private static boolean isExplained(Setting setting, List<String> lines) {
        var line = setting.place().line() - 1;
        return line > 0 && lines.get(line - 1).strip().startsWith("#");
    }

    private static String written(Setting setting) {
        return switch (setting.value()) {
            case Text text -> text.text();
            case Texts texts -> String.join(",", texts.texts());
            case Nothing nothing -> "";
            case Section section -> throw new IllegalArgumentException(setting.key());
        };
    }
}
