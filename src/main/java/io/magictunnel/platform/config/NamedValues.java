package io.magictunnel.platform.config;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** What the configuration says about one of the {@link NamedSections}. */
public record NamedValues(Config config, String section, String name) {

    /** Those that there are, by their names. */
    public static List<NamedValues> all(Config config, String section) {
        var names = new TreeSet<String>();
        for (var key : config.getPropertyNames()) {
            if (key.startsWith(section + ".")) {
                var rest = key.substring(section.length() + 1);
                names.add(rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest);
            }
        }
        return names.stream()
                .map(name -> new NamedValues(config, section, name))
                .toList();
    }

    public Optional<String> text(String key) {
        return value(key, String.class);
    }

    public <T> Optional<T> value(String key, Class<T> type) {
        return config.getOptionalValue("%s.%s.%s".formatted(section, name, key), type);
    }

    /** Absent where nothing is said, which is not the same as an empty list. */
    public Optional<List<String>> texts(String key) {
        return config.getOptionalValues("%s.%s.%s".formatted(section, name, key), String.class);
    }
}
