package io.magictunnel.cli.describing;

import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.Pages;
import io.magictunnel.cli.door.RestDoor;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.Column;
import io.magictunnel.cli.screen.Screen;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is known of tools and their better words, asked of the product. */
public record Enhancements(RestDoor door, Screen screen) {

    private static final String ENHANCED = "enhanced";

    private static final RestPath TOOLS = RestPath.of("enhancements", "pipeline", "tools");

    public List<JsonNode> tools(Optional<String> filter, Optional<String> status) {
        return Pages.all(door, TOOLS.with("filter", filter).with("enhancement_status", status), "tools");
    }

    public int list(List<JsonNode> tools, boolean detailed) {
        var answer = inOne(tools);
        screen.show(answer, people -> {
            if (detailed && !tools.isEmpty()) {
                people.outline(answer);
                return;
            }
            people.table(
                    tools.stream(),
                    Column.of("TOOL", "name"),
                    Column.of("STATUS", "enhancement_status"),
                    Column.of("MODEL", "enhancement_metadata/model_used"),
                    Column.of("CONFIDENCE", "enhancement_metadata/confidence_score"),
                    Column.of("GENERATED", "enhancement_metadata/generated_at"),
                    Column.of("SERVER", "server"));
        });
        return ExitStatus.DONE.code();
    }

    /** The tools with their words, and all versions of these. */
    public ObjectNode exported() {
        var tools = tools(Optional.empty(), Optional.of(ENHANCED));
        var progress = screen.progress("Exported");
        for (var number = 0; number < tools.size(); number++) {
            var tool = (ObjectNode) tools.get(number);
            tool.set(
                    "versions",
                    door.get(RestPath.of(
                            "enhancements", "versions", "of", tool.path("name").asString(""))));
            progress.show(number + 1, 0, tools.size());
        }
        progress.end();
        return inOne(tools);
    }

    /** Forgets answers that are kept. */
    public int cleanUp(WhatToClear what) {
        if (!what.isMeant) {
            throw new CommandFailure(ExitStatus.USAGE, "What is cleared is gone; say --yes if that is meant");
        }
        var answer = door.delete(RestPath.of("enhancements", "pipeline", "cache")
                .with("tool_name", Optional.ofNullable(what.tool))
                .with("older_than", Optional.ofNullable(what.olderThan).map(Enhancements::instant))
                .with("confirm", true));
        screen.show(answer, people -> people.outline(answer));
        return ExitStatus.DONE.code();
    }

    private static ObjectNode inOne(List<JsonNode> tools) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("tools").addAll(tools);
        return answer.put("total", tools.size());
    }

    /** A time, or so many days or hours ago. */
    private static Instant instant(String text) {
        try {
            if (text.matches("\\d{1,5}d")) {
                return Instant.now().minus(Duration.ofDays(number(text)));
            }
            if (text.matches("\\d{1,6}h")) {
                return Instant.now().minus(Duration.ofHours(number(text)));
            }
            return Instant.parse(text);
        } catch (DateTimeParseException broken) {
            throw new CommandFailure(
                    ExitStatus.USAGE,
                    "'%s' is no time; expected is one like 2026-08-01T00:00:00Z, 30d or 12h".formatted(text));
        }
    }

    private static long number(String text) {
        return Long.parseLong(text.substring(0, text.length() - 1));
    }
}
