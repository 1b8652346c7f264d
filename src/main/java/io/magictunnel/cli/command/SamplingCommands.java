package io.magictunnel.cli.command;

import static java.util.stream.Collectors.toCollection;

import io.magictunnel.cli.describing.Enhancements;
import io.magictunnel.cli.describing.KnownTools;
import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.JsonText;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code sampling}: better descriptions. */
@Command(name = "sampling", description = "Better descriptions of tools.")
final class SamplingCommands {

    private static final String ENHANCED = "enhanced";

    @ParentCommand
    LlmCommand product;

    @Command(name = "generate", description = "Writes a better description of a tool and shows it. Nothing is stored.")
    int generate(
            @Mixin ToolInWords tool,
            @Option(names = "--style", description = "${COMPLETION-CANDIDATES}.") WritingStyle style) {
        var wish = JsonText.empty()
                .with("tool_name", tool.name)
                .with("current_description", tool.description)
                .with("context", tool.context)
                .with("style", style);
        var answer = product.door().post(RestPath.of("sampling", "generate"), wish.json());
        product.screen().show(answer, screen -> screen.outline(answer));
        return status(answer.path("accepted").asBoolean(true));
    }

    @Command(name = "list", description = "Shows the better descriptions that clients get.")
    int list(
            @Option(
                            names = "--filter",
                            paramLabel = "TEXT",
                            description = "Only tools with that in name or description.")
                    String filter) {
        var tools = new Enhancements(product.door(), product.screen())
                .tools(Optional.ofNullable(filter), Optional.of(ENHANCED)).stream()
                        .filter(tool -> tool.has("enhanced_description"))
                        .toList();
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("tools").addAll(tools);
        product.screen()
                .show(
                        answer,
                        screen -> screen.table(
                                tools.stream(),
                                Column.of("TOOL", "name"),
                                Column.of("DESCRIPTION", "enhanced_description")));
        return ExitStatus.DONE.code();
    }

    @Command(
            name = "test",
            description = "Tries whether descriptions can be written: the settings, and a tool for a trial.")
    int test(
            @Option(names = "--tool", paramLabel = "NAME", description = "The tool of the trial.") String tool,
            @Option(
                            names = "--provider",
                            split = ",",
                            paramLabel = "NAME",
                            description = "Also these providers of language models.")
                    List<String> providers,
            @Option(names = "--all-providers", description = "Also all of them.") boolean all) {
        var wanted = all ? allProviders() : providers;
        var subject = Optional.ofNullable(tool).or(() -> KnownTools.first(product.door()));
        var trial = product.door()
                .post(
                        RestPath.of("enhancements", "pipeline", "validate"),
                        JsonText.empty()
                                .with("validate_config", true)
                                .with("test_tool", subject.orElse(null))
                                .with("providers_to_test", wanted)
                                .json());
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("service", product.door().get(RestPath.of("sampling", "status")));
        answer.set("trial", trial);
        product.screen().show(answer, screen -> screen.outline(answer));
        return status(isGood(trial));
    }

    private List<String> allProviders() {
        return product.door()
                .get(RestPath.of("enhancements", "pipeline", "providers"))
                .path("providers")
                .valueStream()
                .map(provider -> provider.path("name").asString(""))
                .collect(toCollection(ArrayList::new));
    }

    private static boolean isGood(JsonNode trial) {
        return trial.at("/validation_results/config_valid").asBoolean(true)
                && trial.at("/validation_results/test_enhancement/success").asBoolean(true)
                && trial.path("provider_results").valueStream().allMatch(result -> result.path("test_successful")
                        .asBoolean(true));
    }

    private static int status(boolean good) {
        return good ? ExitStatus.DONE.code() : ExitStatus.REFUSED.code();
    }
}
