package io.magictunnel.registry.capability.document;

import io.magictunnel.registry.capability.document.YamlNode.Entry;
import io.magictunnel.registry.capability.document.YamlNode.Mapping;
import io.magictunnel.registry.capability.document.YamlNode.Position;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import io.magictunnel.registry.capability.document.YamlNode.Sequence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads one YAML document into a tree with positions. Bounded: a fixed depth, and no aliases, so that a small file cannot grow
 * into a large tree.
 */
public final class YamlReader {

    public static final int MAX_NESTING = 32;

    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxNumberLength(100)
                    .build())
            .build();

    private final YAMLParser parser;

    private YamlReader(YAMLParser parser) {
        this.parser = parser;
    }

    public static YamlNode read(byte[] file) throws UnreadableYamlException {
        try (var parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), textOf(file))) {
            return new YamlReader(parser).document();
        }
    }

    private YamlNode document() throws UnreadableYamlException {
        try {
            if (parser.nextToken() == null) {
                throw new UnreadableYamlException(here(), "an empty file", "a mapping with 'tools'");
            }
            var document = value();
            if (parser.nextToken() != null) {
                throw new UnreadableYamlException(here(), "a second document", "one document per file");
            }
            return document;
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableYamlException(
                    position(parser.currentLocation()), firstLine(tooMuch), "nesting up to " + MAX_NESTING);
        } catch (JacksonException notYaml) {
            throw unreadable(notYaml);
        }
    }

    private static UnreadableYamlException unreadable(JacksonException notYaml) {
        if (notYaml.getCause() instanceof MarkedYamlEngineException marked
                && marked.getProblemMark().isPresent()) {
            var mark = marked.getProblemMark().get();
            return new UnreadableYamlException(
                    new Position(mark.getLine() + 1, mark.getColumn() + 1), marked.getProblem(), "YAML 1.2");
        }
        return new UnreadableYamlException(position(notYaml.getLocation()), firstLine(notYaml), "YAML 1.2");
    }

    private static String textOf(byte[] file) throws UnreadableYamlException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException notText) {
            throw new UnreadableYamlException(new Position(1, 1), "bytes that are no UTF-8 text", "UTF-8");
        }
    }

    private YamlNode value() throws UnreadableYamlException {
        if (parser.isCurrentAlias()) {
            throw new UnreadableYamlException(here(), "the alias '*%s'".formatted(parser.getString()), "no aliases");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            default -> new Scalar(here(), scalar());
        };
    }

    private Mapping mapping() throws UnreadableYamlException {
        var at = here();
        var entries = new ArrayList<Entry>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var keyAt = here();
            var key = parser.currentName();
            parser.nextToken();
            entries.add(new Entry(keyAt, key, value()));
        }
        return new Mapping(at, List.copyOf(entries));
    }

    private Sequence sequence() throws UnreadableYamlException {
        var at = here();
        var elements = new ArrayList<YamlNode>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value());
        }
        return new Sequence(at, List.copyOf(elements));
    }

    private JsonNode scalar() throws UnreadableYamlException {
        var json = JsonNodeFactory.instance;
        return switch (parser.currentToken()) {
            case VALUE_NULL -> json.nullNode();
            case VALUE_TRUE -> json.booleanNode(true);
            case VALUE_FALSE -> json.booleanNode(false);
            case VALUE_STRING -> json.stringNode(parser.getString());
            case VALUE_NUMBER_INT -> integer(parser);
            case VALUE_NUMBER_FLOAT -> fraction();
            default -> throw new UnreadableYamlException(here(), "a binary value", "texts, numbers, true, false, null");
        };
    }

    private static JsonNode integer(JsonParser parser) {
        var json = JsonNodeFactory.instance;
        return switch (parser.getNumberType()) {
            case INT -> json.numberNode(parser.getIntValue());
            case LONG -> json.numberNode(parser.getLongValue());
            default -> json.numberNode(parser.getBigIntegerValue());
        };
    }

    private JsonNode fraction() throws UnreadableYamlException {
        if (parser.isNaN()) {
            throw new UnreadableYamlException(here(), parser.getString(), "finite numbers");
        }
        return JsonNodeFactory.instance.numberNode(parser.getDecimalValue());
    }

    private Position here() {
        return position(parser.currentTokenLocation());
    }

    private static Position position(TokenStreamLocation location) {
        if (location == null) {
            return new Position(1, 1);
        }
        return new Position(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(JacksonException fault) {
        return fault.getOriginalMessage().lines().findFirst().orElse("text that cannot be read");
    }
}
