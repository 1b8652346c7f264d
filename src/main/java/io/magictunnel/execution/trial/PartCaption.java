package io.magictunnel.execution.trial;

import java.io.Serializable;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * What a tool says about one part of its result. All of it is foreign text.
 *
 * @param title its title, or its name
 * @param address its URI; empty where it is none of a resource
 * @param bytes its size; -1 where that is not known
 * @param audience for whom it is meant, where not for everybody
 */
public record PartCaption(String title, String words, String address, long bytes, String audience)
        implements Serializable {

    static final PartCaption NONE = new PartCaption("", "", "", -1, "");

    /** @param described a content block, or the resource in it */
    static PartCaption of(JsonNode described, JsonNode content) {
        return new PartCaption(
                described
                        .path("title")
                        .stringValueOpt()
                        .orElse(described.path("name").asString("")),
                described.path("description").asString(""),
                described.path("uri").asString(""),
                described.path("size").asLong(sizeOf(described)),
                audienceOf(content));
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** Whether a browser may be sent there. */
    public boolean isWeb() {
        var start = address.toLowerCase(Locale.ROOT);
        return start.startsWith("https://") || start.startsWith("http://");
    }

    /** The last step of the address, as the name of a file. */
    public String fileName() {
        var name = address.replaceFirst("[?#].*", "").replaceFirst(".*[/:]", "").replaceAll("[^A-Za-z0-9._-]", "_");
        return name.isEmpty() ? "result" : name;
    }

    /** Four letters of Base64 are three bytes. */
    private static long sizeOf(JsonNode described) {
        var data = described.path("blob").asString(described.path("data").asString(""));
        return data.isEmpty()
                ? -1
                : data.chars()
                                .filter(c -> c != '=' && !Character.isWhitespace(c))
                                .count()
                        * 3
                        / 4;
    }

    private static String audienceOf(JsonNode content) {
        var audience = content.path("annotations").path("audience");
        return audience.size() == 1
                ? StreamSupport.stream(audience.spliterator(), false)
                        .map(one -> one.asString(""))
                        .filter(one -> one.equals("assistant") || one.equals("user"))
                        .collect(Collectors.joining())
                : "";
    }
}
