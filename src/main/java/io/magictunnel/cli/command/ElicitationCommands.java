package io.magictunnel.cli.command;

import io.magictunnel.cli.describing.Enhancements;
import io.magictunnel.cli.describing.KnownTools;
import io.magictunnel.cli.door.CommandFailure;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.JsonText;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.Column;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code elicitation}: metadata of tools. */
@Command(name = "elicitation", description = "Metadata of tools: keywords, categories, use cases and more.")
final class ElicitationCommands {

    private static final String MISSING = "missing";

    @ParentCommand
    LlmCommand product;

    @Command(name = "generate", description = "Extracts the metadata of a tool and shows them. Nothing is stored.")
    int generate(@Mixin ToolInWords tool) {
        var answer = extracted(JsonText.empty()
                .with("tool_name", tool.name)
                .with("tool_description", tool.description)
                .with("context", tool.context));
        product.screen().show(answer, screen -> screen.outline(answer));
        return ExitStatus.DONE.code();
    }

    @Command(
            name = "validate",
            description = "Says of which tools clients get no keywords, no categories or no use cases.")
    int validate(@Option(names = "--tool", paramLabel = "NAME", description = "Only that tool.") String name) {
        var tools = new Enhancements(product.door(), product.screen())
                .tools(Optional.ofNullable(name), Optional.empty()).stream()
                        .filter(tool ->
                                name == null || tool.path("name").asString("").equals(name))
                        .map(ElicitationCommands::checked)
                        .toList();
        if (tools.isEmpty() && name != null) {
            throw CommandFailure.refused("TOOL_NOT_FOUND: There is no tool '%s'".formatted(name));
        }
        var lacking =
                tools.stream().filter(tool -> !tool.path(MISSING).isEmpty()).count();
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("tools").addAll(tools);
        answer.put("valid", tools.size() - lacking).put("incomplete", lacking);
        product.screen().show(answer, screen -> {
            screen.table(tools.stream(), Column.of("TOOL", "name"), Column.of("MISSING", MISSING));
            screen.line("%d of %d tools have all".formatted(tools.size() - lacking, tools.size()));
        });
        return lacking == 0 ? ExitStatus.DONE.code() : ExitStatus.REFUSED.code();
    }

    @Command(
            name = "test",
            description = "Tries whether metadata can be extracted: the settings, and a tool for a trial.")
    int test(@Option(names = "--tool", paramLabel = "NAME", description = "The tool of the trial.") String name) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("service", product.door().get(RestPath.of("elicitation", "status")));
        var tool = Optional.ofNullable(name).or(() -> KnownTools.first(product.door()));
        tool.ifPresent(chosen -> answer.set("trial", extracted(JsonText.empty().with("tool_name", chosen))));
        product.screen().show(answer, screen -> screen.outline(answer));
        return ExitStatus.DONE.code();
    }

    private JsonNode extracted(JsonText wish) {
        return product.door().post(RestPath.of("elicitation", "generate"), wish.json());
    }

    private static JsonNode checked(JsonNode tool) {
        var checked = JsonNodeFactory.instance.objectNode();
        checked.set("name", tool.path("name"));
        var missing = checked.putArray(MISSING);
        Stream.of("keywords", "categories", "use_cases")
                .filter(field -> tool.path(field).isEmpty())
                .forEach(missing::add);
        return checked;
    }
}
