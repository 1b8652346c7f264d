package io.magictunnel.execution.trial;

import io.magictunnel.platform.Json;
import java.io.Serializable;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * One part of a tool's result, as a page shows it.
 *
 * @param text the text itself; for pictures and sound the address of the data; for links where they lead; else JSON
 * @param type the media type, empty where there is none
 */
public record ResultPart(Kind kind, String text, String type) implements Serializable {

    private static final Pattern PICTURE = Pattern.compile("image/(png|jpeg|gif|webp|svg\\+xml|avif|bmp)");
    private static final Pattern SOUND = Pattern.compile("audio/[a-z0-9.+-]{1,40}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]*+");

    /** How it is shown. */
    public enum Kind {
        TEXT,
        JSON,
        IMAGE,
        AUDIO,
        LINK
    }

    static ResultPart of(JsonNode content) {
        return switch (content.path("type").asString("")) {
            case "text" -> text(content.path("text").asString(""), "");
            case "image" -> data(content, PICTURE, Kind.IMAGE);
            case "audio" -> data(content, SOUND, Kind.AUDIO);
            case "resource_link" ->
                new ResultPart(
                        Kind.LINK,
                        content.path("uri").asString(""),
                        content.path("mimeType").asString(""));
            case "resource" -> resource(content.path("resource"));
            default -> json(content);
        };
    }

    static ResultPart json(JsonNode value) {
        return new ResultPart(Kind.JSON, value.toString(), "application/json");
    }

    private static ResultPart resource(JsonNode resource) {
        return resource.path("text").isString()
                ? text(
                        resource.get("text").asString(),
                        resource.path("mimeType").asString(""))
                : json(resource);
    }

    /** A text that is a JSON object or list is shown as such. */
    private static ResultPart text(String text, String type) {
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                return json(Json.MAPPER.readTree(text));
            } catch (JacksonException notJson) {
                return new ResultPart(Kind.TEXT, text, type);
            }
        }
        return new ResultPart(Kind.TEXT, text, type);
    }

    /** The data comes from a foreign program: it is shown only as what it claims to be, if that is harmless. */
    private static ResultPart data(JsonNode content, Pattern harmless, Kind kind) {
        var type = content.path("mimeType").asString("");
        var data = content.path("data").asString("");
        return harmless.matcher(type).matches() && BASE64.matcher(data).matches()
                ? new ResultPart(kind, "data:%s;base64,%s".formatted(type, data), type)
                : json(content);
    }
}
