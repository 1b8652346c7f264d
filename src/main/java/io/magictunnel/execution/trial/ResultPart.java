package io.magictunnel.execution.trial;

import io.magictunnel.platform.Json;
import java.io.Serializable;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * One part of a tool's result, as a page shows it.
 *
 * @param text the text itself; for pictures, sound and files the address of the data; for links where they lead; else JSON
 * @param type the media type, empty where there is none
 */
public record ResultPart(Kind kind, String text, String type, PartCaption caption) implements Serializable {

    private static final Pattern PICTURE = Pattern.compile("image/(png|jpeg|gif|webp|svg\\+xml|avif|bmp)");
    private static final Pattern SOUND = Pattern.compile("audio/[a-z0-9.+-]{1,40}");
    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/=\\s]*+");
    private static final JsonNode NOTHING = JsonNodeFactory.instance.objectNode();

    /** How it is shown. */
    public enum Kind {
        TEXT,
        JSON,
        /** Structured content. */
        STRUCTURED,
        IMAGE,
        AUDIO,
        LINK,
        /** Data that is not shown, and can be stored. */
        FILE
    }

    ResultPart(Kind kind, String text, String type) {
        this(kind, text, type, PartCaption.NONE);
    }

    static ResultPart of(JsonNode content) {
        var caption = PartCaption.of(NOTHING, content);
        return switch (content.path("type").asString("")) {
            case "text" -> text(content.path("text").asString(""), "", caption);
            case "image" -> data(content, PICTURE, Kind.IMAGE);
            case "audio" -> data(content, SOUND, Kind.AUDIO);
            case "resource_link" ->
                new ResultPart(
                        Kind.LINK,
                        content.path("uri").asString(""),
                        content.path("mimeType").asString(""),
                        PartCaption.of(content, content));
            case "resource" -> resource(content.path("resource"), content);
            default -> json(content);
        };
    }

    static ResultPart json(JsonNode value) {
        return new ResultPart(Kind.JSON, value.toString(), "application/json");
    }

    static ResultPart structured(JsonNode value) {
        return new ResultPart(Kind.STRUCTURED, value.toString(), "application/json");
    }

    /** Whether the other one shows nothing else. */
    boolean repeats(ResultPart other) {
        return text.equals(other.text) && (isJson() ? other.isJson() : kind == other.kind);
    }

    private boolean isJson() {
        return kind == Kind.JSON || kind == Kind.STRUCTURED;
    }

    private static ResultPart resource(JsonNode resource, JsonNode content) {
        var caption = PartCaption.of(resource, content);
        var type = resource.path("mimeType").asString("");
        if (resource.path("text").isString()) {
            return text(resource.get("text").asString(), type, caption);
        }
        var data = resource.path("blob").asString("");
        if (data.isEmpty() || !BASE64.matcher(data).matches()) {
            return json(resource);
        }
        return switch (type) {
            case String picture when PICTURE.matcher(picture).matches() -> shown(Kind.IMAGE, data, type, caption);
            case String sound when SOUND.matcher(sound).matches() -> shown(Kind.AUDIO, data, type, caption);
            // whatever it is, a browser only stores it
            default -> new ResultPart(Kind.FILE, "data:application/octet-stream;base64," + data, type, caption);
        };
    }

    /** A text that is a JSON object or list is shown as such. */
    private static ResultPart text(String text, String type, PartCaption caption) {
        var start = text.stripLeading();
        if (start.startsWith("{") || start.startsWith("[")) {
            try {
                return new ResultPart(Kind.JSON, Json.MAPPER.readTree(text).toString(), "application/json", caption);
            } catch (JacksonException notJson) {
                return new ResultPart(Kind.TEXT, text, type, caption);
            }
        }
        return new ResultPart(Kind.TEXT, text, type, caption);
    }

    /** The data comes from a foreign program: it is shown only as what it claims to be, if that is harmless. */
    private static ResultPart data(JsonNode content, Pattern harmless, Kind kind) {
        var type = content.path("mimeType").asString("");
        var data = content.path("data").asString("");
        return harmless.matcher(type).matches() && BASE64.matcher(data).matches()
                ? shown(kind, data, type, PartCaption.of(content, content))
                : json(content);
    }

    private static ResultPart shown(Kind kind, String data, String type, PartCaption caption) {
        return new ResultPart(kind, "data:%s;base64,%s".formatted(type, data), type, caption);
    }
}
