package io.magictunnel.provider.fake;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.chat.ChatAnswer;
import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatPiece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What goes over the wire and what becomes of it, compared with a recorded file. With {@code -Dgolden.write=true} the files are
 * written anew, for somebody to read what changed.
 */
public final class Golden {

    private static final Path FOLDER = Path.of("src/test/resources/provider/golden");
    private static final Set<String> HEADERS = Set.of(
            "accept", "authorization", "x-api-key", "api-key", "x-goog-api-key", "anthropic-version", "content-type");

    private Golden() {}

    public static void compare(String name, Heard heard, List<ChatPiece> pieces, ChatAnswer answer) {
        var seen = JsonNodeFactory.instance.objectNode();
        seen.set("request", request(heard));
        if (!pieces.isEmpty()) {
            var list = seen.putArray("pieces");
            pieces.forEach(piece -> list.add(piece.getClass().getSimpleName() + Json.MAPPER.valueToTree(piece)));
        }
        seen.set("answer", answer(answer));
        if (Boolean.getBoolean("golden.write")) {
            write(name, seen);
        }
        assertThat(Json.MAPPER.readTree(pretty(seen))).isEqualTo(read(name));
    }

    private static ObjectNode request(Heard heard) {
        var request = JsonNodeFactory.instance.objectNode();
        request.put("line", heard.method() + " " + heard.target());
        var headers = request.putObject("headers");
        heard.headers().forEach((header, value) -> {
            if (HEADERS.contains(header)) {
                headers.put(header, value.replace(FakeVendor.KEY, "KEY"));
            }
        });
        request.set("body", heard.body());
        return request;
    }

    private static ObjectNode answer(ChatAnswer answer) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("model", answer.model());
        var parts = node.putArray("parts");
        answer.parts().forEach(part -> parts.addObject().set(part.getClass().getSimpleName(), part(part)));
        node.put("finish", answer.finish().name());
        node.put("usage", answer.usage().toString());
        node.set("raw_usage", Json.MAPPER.readTree(answer.rawUsage()));
        var warnings = node.putArray("warnings");
        answer.warnings().forEach(warning -> warnings.add(warning.subject() + ": " + warning.message()));
        return node;
    }

    private static JsonNode part(ChatPart part) {
        return Json.MAPPER.valueToTree(part);
    }

    private static String pretty(JsonNode node) {
        return Json.MAPPER.writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(node) + "\n";
    }

    private static JsonNode read(String name) {
        try {
            return Json.MAPPER.readTree(Files.readString(FOLDER.resolve(name + ".json")));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(String name, JsonNode seen) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(FOLDER.resolve(name + ".json"), pretty(seen));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
