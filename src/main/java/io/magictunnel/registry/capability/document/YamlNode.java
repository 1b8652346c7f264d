package io.magictunnel.registry.capability.document;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A value of a YAML file that knows where it stands. */
public sealed interface YamlNode {

    Position at();

    /** What it is, in words, for "found ..." messages. */
    String described();

    JsonNode toJson();

    /** Lines and columns count from 1. */
    record Position(int line, int column) {}

    /** @param entries in the order of the file, a repeated key included */
    record Mapping(Position at, List<Entry> entries) implements YamlNode {

        public Optional<Entry> find(String key) {
            return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
        }

        @Override
        public String described() {
            return "a mapping";
        }

        @Override
        public JsonNode toJson() {
            var object = JsonNodeFactory.instance.objectNode();
            entries.forEach(entry -> object.set(entry.key(), entry.value().toJson()));
            return object;
        }
    }

    /** One line of a mapping. */
    record Entry(Position at, String key, YamlNode value) {}

    record Sequence(Position at, List<YamlNode> elements) implements YamlNode {

        @Override
        public String described() {
            return "a list";
        }

        @Override
        public JsonNode toJson() {
            var array = JsonNodeFactory.instance.arrayNode();
            elements.forEach(element -> array.add(element.toJson()));
            return array;
        }
    }

    /** A text, a number, a truth value or nothing. */
    record Scalar(Position at, JsonNode toJson) implements YamlNode {

        private static final int SHOWN = 60;

        public boolean isNull() {
            return toJson.isNull();
        }

        @Override
        public String described() {
            if (isNull()) {
                return "nothing";
            }
            var text = toJson.asString();
            var shown = text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
            return toJson.isString() ? "'%s'".formatted(shown) : shown;
        }
    }
}
