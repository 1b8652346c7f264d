package io.magictunnel.mcp.listing;

import io.magictunnel.protocol.JsonBody;
import io.magictunnel.protocol.McpJson;
import java.util.Optional;

/** What clients are told of when it changes. Resources and their templates are one. */
public enum ChangedList {
    TOOLS("tools"),
    PROMPTS("prompts"),
    RESOURCES("resources");

    private final String word;

    ChangedList(String word) {
        this.word = word;
    }

    public static ChangedList of(ListKind kind) {
        return switch (kind) {
            case TOOLS -> TOOLS;
            case PROMPTS -> PROMPTS;
            case RESOURCES, TEMPLATES -> RESOURCES;
        };
    }

    /** By which clients without sessions ask to be told. */
    public String wish() {
        return word + "ListChanged";
    }

    public String method() {
        return "notifications/%s/list_changed".formatted(word);
    }

    /** For clients with sessions. */
    public JsonBody notification() {
        return JsonBody.of(McpJson.notification(method(), Optional.empty()));
    }
}
