package io.magictunnel.platform.config;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Every key that the product knows, gathered from the fields of its configuration classes. */
public final class ConfigKeys {

    /** A longer text is no slip of the pen. */
    private static final int MAX_NAME = 100;

    /** A name that the operator gives to a section. */
    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9_-]{0,59}";

    private final SortedMap<String, ConfigKey> byName;
    private final List<String> sectionsOfMany;

    private ConfigKeys(SortedMap<String, ConfigKey> byName) {
        this.byName = byName;
        this.sectionsOfMany = byName.keySet().stream()
                .filter(name -> byName.get(name).isOfMany())
                .map(name -> name.substring(0, name.indexOf(ConfigKey.ANY_NAME)))
                .distinct()
                .toList();
    }

    public static ConfigKeys of(Collection<Class<?>> configurationClasses) {
        var keys = configurationClasses.stream()
                .flatMap(type -> Stream.of(type.getDeclaredFields()))
                .filter(field -> field.isAnnotationPresent(ConfigProperty.class))
                .map(ConfigKey::of)
                .collect(Collectors.toMap(
                        ConfigKey::name,
                        key -> key,
                        (one, other) -> {
                            throw new IllegalArgumentException("Two fields are the key " + one.name());
                        },
                        TreeMap::new));
        return new ConfigKeys(keys);
    }

    /** Those that there are once. */
    Collection<ConfigKey> all() {
        return byName.values().stream().filter(key -> !key.isOfMany()).toList();
    }

    /** Those that there are once for each name that the operator gives. */
    Collection<ConfigKey> ofMany() {
        return byName.values().stream().filter(ConfigKey::isOfMany).toList();
    }

    Optional<ConfigKey> find(String name) {
        return Optional.ofNullable(byName.get(withoutName(name)));
    }

    boolean isSection(String name) {
        return !below(name).isEmpty();
    }

    /** The names directly below a section, or of the top level for an empty one. */
    List<String> namesIn(String section) {
        var prefix = section.isEmpty() ? "" : section + ".";
        return below(section).keySet().stream()
                .map(name -> name.substring(withoutName(prefix).length()).replaceAll("\\..*", ""))
                .distinct()
                .toList();
    }

    /** The known key or section that somebody probably meant. */
    Optional<String> meantBy(String unknown) {
        if (unknown.length() > MAX_NAME) {
            return Optional.empty();
        }
        var name = nameIn(unknown).orElse(ConfigKey.ANY_NAME);
        return candidates()
                .map(known -> known.replace(ConfigKey.ANY_NAME, name))
                .map(known -> Map.entry(known, distance(unknown, known)))
                .filter(close -> close.getValue() <= Math.max(2, unknown.length() / 5))
                .min(Comparator.comparingInt(Map.Entry::getValue))
                .map(Map.Entry::getKey);
    }

    private Stream<String> candidates() {
        return byName.keySet().stream().flatMap(ConfigKeys::withItsSections).distinct();
    }

    private static Stream<String> withItsSections(String name) {
        return Stream.iterate(name, part -> part.contains("."), part -> part.substring(0, part.lastIndexOf('.')))
                .flatMap(part -> Stream.of(part, part.substring(0, part.lastIndexOf('.'))));
    }

    private SortedMap<String, ConfigKey> below(String section) {
        var known = withoutName(section);
        return known.isEmpty() ? byName : byName.subMap(known + ".", known + "/");
    }

    /** How a key is listed here: without the name that an operator gave. */
    private String withoutName(String key) {
        return sectionOfManyAbove(key)
                .map(section -> section
                        + key.substring(section.length()).replaceFirst("^" + NAME + "(?=\\.|$)", ConfigKey.ANY_NAME))
                .orElse(key);
    }

    private Optional<String> nameIn(String key) {
        return sectionOfManyAbove(key)
                .map(section -> key.substring(section.length()).replaceAll("\\..*", ""));
    }

    private Optional<String> sectionOfManyAbove(String key) {
        return sectionsOfMany.stream().filter(key::startsWith).findFirst();
    }

    /** How many letters have to be put in, taken out or changed. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (var i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
