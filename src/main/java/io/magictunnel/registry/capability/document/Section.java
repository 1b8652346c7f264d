package io.magictunnel.registry.capability.document;

import io.magictunnel.registry.capability.document.YamlNode.Entry;
import io.magictunnel.registry.capability.document.YamlNode.Mapping;
import io.magictunnel.registry.capability.document.YamlNode.Position;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import io.magictunnel.registry.capability.document.YamlNode.Sequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A mapping whose keys are known. Asking for a key checks its type; what does not fit is written down and read as absent. */
public final class Section {

    private final Mapping mapping;
    private final String path;
    private final Findings findings;

    public Section(Mapping mapping, String path, Findings findings) {
        this.mapping = mapping;
        this.path = path;
        this.findings = findings;
    }

    public Position at() {
        return mapping.at();
    }

    public List<Entry> entries() {
        return mapping.entries();
    }

    public String pathOf(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Writes down every key that is not one of these, and every key that stands there twice. */
    public void allowOnly(Set<String> known) {
        var seen = new HashSet<String>();
        for (var entry : mapping.entries()) {
            var key = entry.key();
            if (!known.contains(key)) {
                findings.add(
                        entry.at(),
                        pathOf(key),
                        "the unknown key '%s'%s".formatted(key, Spelling.guess(key, known)),
                        String.join(", ", new TreeSet<>(known)));
            }
            if (!seen.add(key)) {
                findings.add(entry.at(), pathOf(key), "the key '%s' again".formatted(key), "each key once");
            }
        }
    }

    /** The value under a key; a key with nothing behind it counts as absent. */
    public Optional<YamlNode> find(String key) {
        return mapping.find(key)
                .map(Entry::value)
                .filter(value -> !(value instanceof Scalar scalar && scalar.isNull()));
    }

    public Optional<YamlNode> require(String key, String allowed) {
        var found = find(key);
        if (found.isEmpty()) {
            findings.add(mapping.at(), pathOf(key), "nothing", allowed);
        }
        return found;
    }

    public Optional<String> text(String key) {
        return find(key).flatMap(value -> textOf(value, key));
    }

    public Optional<String> requiredText(String key) {
        return require(key, "a text").flatMap(value -> textOf(value, key)).filter(text -> isNotBlank(text, key));
    }

    public Optional<Boolean> flag(String key) {
        return find(key).flatMap(value -> {
            if (value instanceof Scalar scalar && scalar.toJson().isBoolean()) {
                return Optional.of(scalar.toJson().booleanValue());
            }
            return misfit(key, value, "true or false");
        });
    }

    public Optional<Section> section(String key) {
        return find(key).flatMap(value -> sectionOf(value, key));
    }

    public Optional<Section> requiredSection(String key) {
        return require(key, "a mapping").flatMap(value -> sectionOf(value, key));
    }

    public Optional<Sequence> list(String key) {
        return find(key)
                .flatMap(value ->
                        value instanceof Sequence sequence ? Optional.of(sequence) : misfit(key, value, "a list"));
    }

    /** Writes the value down as not fitting. */
    public <T> Optional<T> misfit(String key, YamlNode value, String allowed) {
        findings.add(value.at(), pathOf(key), value.described(), allowed);
        return Optional.empty();
    }

    private Optional<Section> sectionOf(YamlNode value, String key) {
        return value instanceof Mapping inner
                ? Optional.of(new Section(inner, pathOf(key), findings))
                : misfit(key, value, "a mapping");
    }

    private Optional<String> textOf(YamlNode value, String key) {
        return value instanceof Scalar scalar && scalar.toJson().isString()
                ? Optional.of(scalar.toJson().stringValue())
                : misfit(key, value, "a text");
    }

    private boolean isNotBlank(String text, String key) {
        if (text.isBlank()) {
            findings.add(mapping.find(key).orElseThrow().value().at(), pathOf(key), "an empty text", "a text");
        }
        return !text.isBlank();
    }
}
