package io.magictunnel.cli.command;

import static java.util.stream.Collectors.toCollection;

import io.magictunnel.cli.door.ExitStatus;
import io.magictunnel.cli.door.RestPath;
import io.magictunnel.cli.screen.Column;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** {@code providers}: the language models that can be asked. */
@Command(name = "providers", description = "The providers of language models.")
final class ProvidersCommands {

    private static final String RULES = "No provider is set up; tools are described by rules.";

    @ParentCommand
    LlmCommand product;

    @Command(name = "list", description = "Shows all providers and how they are.")
    int list() {
        var answer = product.door().get(RestPath.of("llm", "providers"));
        product.screen().show(answer, screen -> {
            if (answer.path("providers").isEmpty()) {
                screen.line(RULES);
            } else {
                screen.table(
                        answer.path("providers").valueStream(),
                        Column.of("PROVIDER", "name"),
                        Column.of("KIND", "kind"),
                        Column.of("STATE", "condition/state"),
                        Column.of("MODELS", "models"),
                        Column.of("CALLS", "condition/calls"),
                        Column.of("LAST TROUBLE", "condition/last_trouble"));
            }
            answer.path("problems").valueStream().forEach(problem -> screen.note(problem.asString("")));
        });
        return ExitStatus.DONE.code();
    }

    @Command(name = "test", description = "Checks providers in four steps: network, key, list of models, an answer.")
    int test(
            @Option(
                            names = "--provider",
                            split = ",",
                            paramLabel = "NAME",
                            description = "Which ones; all where none is named.")
                    List<String> names,
            @Option(names = "--all-providers", description = "All of them.") boolean all) {
        var door = product.door();
        var wanted = all || names == null ? allNames() : names;
        var checks = JsonNodeFactory.instance.objectNode();
        var results = checks.putArray("providers");
        var progress = product.screen().progress("Checked");
        wanted.forEach(name -> {
            progress.show(results.size(), 0, wanted.size());
            var check = door.post(RestPath.of("llm", "providers", name, "test"), JsonNodeFactory.instance.objectNode());
            results.add(JsonNodeFactory.instance.objectNode().put("name", name).setAll((ObjectNode) check));
        });
        progress.end();
        product.screen().show(checks, screen -> {
            if (wanted.isEmpty()) {
                screen.line(RULES);
                return;
            }
            screen.table(
                    steps(results),
                    Column.of("PROVIDER", "name"),
                    Column.of("STEP", "subject"),
                    Column.of("RESULT", "result"),
                    Column.of("SAID", "said"),
                    Column.of("NEXT", "next"));
        });
        var allGood = results.valueStream().allMatch(check -> check.path("good").asBoolean(false));
        return allGood ? ExitStatus.DONE.code() : ExitStatus.REFUSED.code();
    }

    @Command(name = "stats", description = "Shows what was asked of models in the last 30 days, and what it cost.")
    int stats() {
        var answer = product.door().get(RestPath.of("llm", "usage").with("group_by", "provider"));
        product.screen()
                .show(
                        answer,
                        screen -> screen.table(
                                answer.path("lines").valueStream(),
                                Column.of("PROVIDER", "name"),
                                Column.of("CALLS", "calls"),
                                Column.of("FAILURES", "failures"),
                                Column.of("INPUT TOKENS", "input_tokens"),
                                Column.of("OUTPUT TOKENS", "output_tokens"),
                                new Column("COST USD", ProvidersCommands::dollars),
                                Column.of("UNPRICED CALLS", "unpriced_calls"),
                                Column.of("MEAN TIME", "mean_duration")));
        return ExitStatus.DONE.code();
    }

    private List<String> allNames() {
        return product.door()
                .get(RestPath.of("llm", "providers"))
                .path("providers")
                .valueStream()
                .map(provider -> provider.path("name").asString(""))
                .collect(toCollection(ArrayList::new));
    }

    private static Stream<JsonNode> steps(JsonNode results) {
        return results.valueStream()
                .flatMap(check -> check.path("steps").valueStream().map(step -> ((ObjectNode) step.deepCopy())
                        .set("name", check.path("name"))));
    }

    private static String dollars(JsonNode line) {
        return BigDecimal.valueOf(line.path("cost_micros").asLong(0), 6).toPlainString();
    }
}
