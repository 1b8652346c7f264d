package io.magictunnel.protocol;

import java.util.ArrayList;
import java.util.List;

/** Where a result names resources: in what was read, in embedded resources, and in links to resources. */
public final class ContentUris {

    private static final byte[] KEY = McpJson.utf8("\"uri\"");
    private static final RawJson LINK = RawJson.of("\"resource_link\"");

    private final RawJson result;
    private final List<Found> found = new ArrayList<>();

    private ContentUris(RawJson result) {
        this.result = result;
    }

    /** Gives a URI another name. */
    @FunctionalInterface
    public interface Naming {

        /** @param isLink whether the client is invited to read it */
        String of(String uri, boolean isLink);
    }

    /** The result of {@code tools/call}. */
    public static ContentUris ofToolResult(RawJson result) {
        var uris = new ContentUris(result);
        if (uris.mayNameAny()) {
            JsonRpcReader.member(result, "content").ifPresent(uris::takeContents);
        }
        return uris;
    }

    /** The result of {@code prompts/get}. */
    public static ContentUris ofPrompt(RawJson result) {
        var uris = new ContentUris(result);
        if (uris.mayNameAny()) {
            JsonRpcReader.member(result, "messages").map(JsonRpcReader::elements).stream()
                    .flatMap(List::stream)
                    .flatMap(message -> JsonRpcReader.member(message, "content").stream())
                    .forEach(uris::takeContents);
        }
        return uris;
    }

    /** The result of {@code resources/read}. */
    public static ContentUris ofContents(RawJson result) {
        var uris = new ContentUris(result);
        JsonRpcReader.member(result, "contents").map(JsonRpcReader::elements).stream()
                .flatMap(List::stream)
                .forEach(content -> uris.takeUri(content, false));
        return uris;
    }

    /** The result with other names; the same object where nothing changes. */
    public RawJson replaced(Naming naming) {
        var edits = new ArrayList<RawEdit>();
        for (var one : found) {
            var name = naming.of(one.uri(), one.isLink());
            if (!name.equals(one.uri())) {
                edits.add(new RawEdit(one.at(), RawJson.of(McpJson.quoted(name))));
            }
        }
        return RawEdit.apply(result, edits);
    }

    /** @param at its slice of the result */
    private record Found(RawJson at, String uri, boolean isLink) {}

    /** Most results name none, which is seen without taking them apart. */
    private boolean mayNameAny() {
        return result.contains(KEY);
    }

    /** One content, or an array of them. */
    private void takeContents(RawJson contents) {
        if (contents.isArray()) {
            JsonRpcReader.elements(contents).forEach(this::takeContent);
        } else {
            takeContent(contents);
        }
    }

    private void takeContent(RawJson content) {
        var members = JsonRpcReader.members(content);
        if (LINK.equals(members.get("type"))) {
            takeUri(content, true);
        } else if (members.containsKey("resource")) {
            takeUri(members.get("resource"), false);
        }
    }

    private void takeUri(RawJson object, boolean isLink) {
        JsonRpcReader.member(object, "uri")
                .ifPresent(at -> McpJson.text(at).ifPresent(uri -> found.add(new Found(at, uri, isLink))));
    }
}
