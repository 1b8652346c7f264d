package io.magictunnel.platform.config;

import io.magictunnel.platform.config.Setting.Text;
import io.magictunnel.platform.config.Setting.Texts;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * {@code magictunnel-config.yaml} as it was found: its settings, with what the environment put in, and what is wrong with the
 * file itself. Whether a key exists and a value fits is {@link ConfigCheck}'s affair.
 */
record ConfigFile(Path path, List<Setting> settings, List<ConfigProblem> problems) {

    /** The largest file that is read. */
    static final int MAX_BYTES = 1024 * 1024;

    ConfigFile {
        settings = List.copyOf(settings);
        problems = List.copyOf(problems);
    }

    /**
     * Reads the file; a file that does not exist says nothing.
     *
     * @param environment the value of an environment variable, or null
     */
    static ConfigFile read(Path path, UnaryOperator<String> environment) {
        if (Files.notExists(path)) {
            return new ConfigFile(path, List.of(), List.of());
        }
        try {
            return of(path, YamlSettings.read(text(path)), environment);
        } catch (BadYamlException bad) {
            return new ConfigFile(path, List.of(), List.of(ConfigProblem.inFile(path, bad.place(), bad.getMessage())));
        } catch (IOException unreadable) {
            return new ConfigFile(
                    path,
                    List.of(),
                    List.of(new ConfigProblem(path.toString(), "cannot be read: " + unreadable.getMessage())));
        }
    }

    private static ConfigFile of(Path path, List<Setting> raw, UnaryOperator<String> environment) {
        var settings = new ArrayList<Setting>();
        var problems = new ArrayList<ConfigProblem>();
        var first = new HashMap<String, Place>();
        for (var setting : raw) {
            var earlier = first.putIfAbsent(setting.key(), setting.place());
            if (earlier != null) {
                problems.add(ConfigProblem.inFile(
                        path,
                        setting.place(),
                        "%s: stands in line %d already".formatted(setting.key(), earlier.line())));
                continue;
            }
            try {
                settings.add(filled(setting, new Substitution(environment)));
            } catch (Substitution.RefusedException refused) {
                problems.add(ConfigProblem.inFile(
                        path, setting.place(), "%s: %s".formatted(setting.key(), refused.getMessage())));
            }
        }
        return new ConfigFile(path, settings, problems);
    }

    private static Setting filled(Setting setting, Substitution substitution) throws Substitution.RefusedException {
        return switch (setting.value()) {
            case Text text -> new Setting(setting.key(), setting.place(), new Text(substitution.fill(text.text())));
            case Texts texts -> {
                var filled = new ArrayList<String>();
                for (var text : texts.texts()) {
                    filled.add(substitution.fill(text));
                }
                yield new Setting(setting.key(), setting.place(), new Texts(filled));
            }
            case Setting.Section section -> setting;
            case Setting.Nothing nothing -> setting;
        };
    }

    /** The values as MicroProfile Config wants them: a list is one text, with commas between its items. */
    Map<String, String> values() {
        var values = new HashMap<String, String>();
        for (var setting : settings) {
            switch (setting.value()) {
                case Text text -> values.put(setting.key(), literal(text.text()));
                case Texts texts -> values.put(setting.key(), literal(joined(texts.texts())));
                case Setting.Section section -> {}
                case Setting.Nothing nothing -> {}
            }
        }
        return values;
    }

    private static String joined(List<String> items) {
        return String.join(
                ",",
                items.stream()
                        .map(item -> item.replace("\\", "\\\\").replace(",", "\\,"))
                        .toList());
    }

    /** MicroProfile Config would look for expressions in the value; what the operator wrote has been filled in already. */
    private static String literal(String value) {
        return value.replace("$", "\\$");
    }

    private static String text(Path path) throws IOException, BadYamlException {
        byte[] bytes;
        try (var in = Files.newInputStream(path)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new BadYamlException(Place.START, "the file is larger than %d bytes".formatted(MAX_BYTES));
        }
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new BadYamlException(Place.START, "the file is not UTF-8 text");
        }
    }
}
