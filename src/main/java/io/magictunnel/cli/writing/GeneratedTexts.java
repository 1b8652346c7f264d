package io.magictunnel.cli.writing;

import io.magictunnel.cli.describing.KnownTools;
import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.JsonText;
import io.magictunnel.cli.door.Pages;
import io.magictunnel.cli.door.RestDoor;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.Column;
import io.magictunnel.cli.screen.Screen;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Prompts, or resources, that are written about tools.
 *
 * @param what {@code prompts} or {@code resources}
 */
public record GeneratedTexts(RestDoor door, Screen screen, String what) {

    /** @param types all that there are where none are named */
    public int generate(WhichTexts which, List<String> types) {
        var tools = which.chosen(door);
        if (which.forced) {
            KnownTools.of(door).warn(tools, screen);
        }
        var progress = screen.progress("Written");
        var written = new ArrayList<JsonNode>();
        var failures = new ArrayList<String>();
        for (var tool : tools) {
            progress.show(written.size() + failures.size(), failures.size(), tools.size());
            try {
                written.add(door.post(
                        path(),
                        JsonText.empty()
                                .with("tool_name", tool)
                                .with("types", types)
                                .with("force", which.forced)
                                .json()));
            } catch (CommandFailure failure) {
                if (tools.size() == 1 || failure.status() != ExitStatus.REFUSED) {
                    throw failure;
                }
                failures.add("%s: %s".formatted(tool, failure.getMessage()));
            }
        }
        progress.show(tools.size(), failures.size(), tools.size());
        progress.end();
        failures.forEach(screen::note);
        return shown(written, failures.isEmpty());
    }

    private int shown(List<JsonNode> written, boolean complete) {
        var answer = JsonNodeFactory.instance.objectNode();
        var texts = answer.putArray(what);
        written.forEach(tool -> tool.path("generated").valueStream().forEach(texts::add));
        screen.show(answer, people -> table(people, texts.valueStream().toList()));
        var good = texts.valueStream().allMatch(text -> text.path("accepted").asBoolean(false));
        return complete && good ? ExitStatus.DONE.code() : ExitStatus.REFUSED.code();
    }

    public int list(Optional<String> tool) {
        var texts = Pages.all(door, path().with("tool_name", tool), what);
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putArray(what).addAll(texts);
        screen.show(answer, people -> table(people, texts));
        return ExitStatus.DONE.code();
    }

    public int export(Path output, Optional<String> tool) {
        var count = exportTo(ExportFolder.at(output), tool);
        screen.line("%d %s exported to %s".formatted(count, what, output));
        return ExitStatus.DONE.code();
    }

    /** Each text in a file of its own, and what is known of all of them in one. */
    public int exportTo(ExportFolder folder, Optional<String> tool) {
        var texts = Pages.all(door, path().with("tool_name", tool).with("include_content", true), what).stream()
                .filter(text -> text.path("accepted").asBoolean(false))
                .toList();
        texts.forEach(text -> folder.write(
                "%s_%s"
                        .formatted(
                                text.path("tool_name").asString(""),
                                text.path("type").asString("")),
                ".md",
                text.path("content").asString("") + "\n"));
        var index = JsonNodeFactory.instance.objectNode();
        index.putArray(what).addAll(texts);
        folder.write(what, index);
        return texts.size();
    }

    private RestPath path() {
        return RestPath.of(what, "generated");
    }

    private static void table(Screen people, List<JsonNode> texts) {
        people.table(
                texts.stream(),
                Column.of("TOOL", "tool_name"),
                Column.of("TYPE", "type"),
                Column.of("VERSION", "version"),
                Column.of("KEY", "key"),
                Column.of("USED", "accepted"),
                Column.of("MODEL", "model_used"),
                Column.of("WRITTEN", "generated_at"));
    }
}
