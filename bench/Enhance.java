import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.index.CatalogueIndex;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.ranking.Ranking;
import io.magictunnel.discovery.sense.Direction;
import io.magictunnel.discovery.sense.MiniLm;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.text.German;
import io.magictunnel.enhancement.ToolDocument;
import io.magictunnel.enhancement.wording.DescriptionRules;
import io.magictunnel.enhancement.wording.MetadataRules;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.chat.ChatRequest;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.words.ToolWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the words of the rules do for finding: {@code java bench/Enhance.java TOOLS QUERIES}, with the product's classes on the
 * class path and files as {@link Find} has them. Everything is measured twice: with the tools as they are, and with poor ones,
 * which have two words of their description left and none about their parameters.
 */
public final class Enhance {

    private static final int LISTED = 10;
    private static final int WORDS_LEFT = 2;
    private static final List<DiscoveryMode> MODES =
            List.of(DiscoveryMode.RULE_BASED, DiscoveryMode.SEMANTIC_BASED, DiscoveryMode.WEIGHTED, DiscoveryMode.HYBRID);

    private final MiniLm model;
    private final List<Query> queries;
    private final Map<String, Direction> known = new HashMap<>();
    private final Map<String, SentenceMeaning> meanings = new HashMap<>();

    private Enhance(MiniLm model, List<Query> queries) {
        this.model = model;
        this.queries = queries;
    }

    /** A request, and the tools of which any is right. */
    private record Query(String sentence, List<String> right) {

        static Query of(JsonNode line) {
            return new Query(
                    line.path("query").asString(),
                    line.path("needs").valueStream()
                            .flatMap(need -> texts(need).stream())
                            .toList());
        }
    }

    /** @param firsts whether the right tool came first, for each request */
    private record Figures(boolean[] firsts, double amongFive, double reciprocal) {

        double first() {
            var count = 0;
            for (var first : firsts) {
                count += first ? 1 : 0;
            }
            return (double) count / firsts.length;
        }
    }

    public static void main(String[] arguments) throws Exception {
        var tools = Json.MAPPER.readTree(Files.readString(Path.of(arguments[0]))).valueStream()
                .map(Enhance::tool)
                .toList();
        var queries = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(Json.MAPPER::readTree)
                .map(Query::of)
                .toList();
        try (var model = MiniLm.load()) {
            var enhance = new Enhance(model, queries);
            System.out.printf("%,d tools, %,d requests.%n%n", tools.size(), queries.size());
            System.out.println("| tools | mode | hit@1 before | hit@1 after | won | lost | hit@5 before | hit@5 after"
                    + " | MRR before | MRR after |");
            System.out.println("|---|---|---|---|---|---|---|---|---|---|");
            enhance.compare("as they are", tools);
            enhance.compare("poor", tools.stream().map(Enhance::poor).toList());
        }
    }

    private void compare(String what, List<ToolDefinition> tools) {
        var before = new HashMap<DiscoveryMode, Figures>();
        var better = tools.stream().map(tool -> tool.with(words(tool))).toList();
        search(tools, before);
        var after = new HashMap<DiscoveryMode, Figures>();
        search(better, after);
        for (var mode : MODES) {
            var one = before.get(mode);
            var other = after.get(mode);
            var won = 0;
            var lost = 0;
            for (var i = 0; i < queries.size(); i++) {
                won += other.firsts()[i] && !one.firsts()[i] ? 1 : 0;
                lost += one.firsts()[i] && !other.firsts()[i] ? 1 : 0;
            }
            System.out.printf(
                    "| %s | %s | %.3f | %.3f | %d | %d | %.3f | %.3f | %.3f | %.3f |%n",
                    what, mode.spelling(), one.first(), other.first(), won, lost, one.amongFive(),
                    other.amongFive(), one.reciprocal(), other.reciprocal());
        }
    }

    private void search(List<ToolDefinition> tools, Map<DiscoveryMode, Figures> figures) {
        var byName = new TreeMap<ToolName, ToolDefinition>();
        tools.forEach(tool -> byName.put(tool.name(), tool));
        var catalogue = new Catalogue(1, byName);
        var all = List.copyOf(byName.values());
        var view = new CatalogueView(PolicyFingerprint.UNDECIDABLE, catalogue, all, all, Map.of());
        try (var index = new CatalogueIndex(Set.of())) {
            index.update(catalogue, known::get);
            index.toEmbed().forEach(text -> known.computeIfAbsent(text, model::embed));
            index.embedded(known::get);
            MODES.forEach(mode -> figures.put(mode, figures(mode, index, view)));
        }
    }

    private Figures figures(DiscoveryMode mode, CatalogueIndex index, CatalogueView view) {
        var firsts = new boolean[queries.size()];
        var amongFive = 0;
        var reciprocal = 0.0;
        for (var i = 0; i < firsts.length; i++) {
            var query = queries.get(i);
            var meaning = meanings.computeIfAbsent(
                    query.sentence(), asked -> SentenceMeaning.of(German.inEnglish(asked), model));
            var names = index.search(snapshot -> new Ranking(
                            mode,
                            snapshot.evidence(view, tool -> true, Sought.of(query.sentence(), Optional.of(meaning))),
                            Map.of())
                    .best(LISTED, 0).stream().map(Hit::tool).map(tool -> tool.name().value()).toList());
            var place = 0;
            while (place < names.size() && !query.right().contains(names.get(place))) {
                place++;
            }
            firsts[i] = place == 0 && !names.isEmpty();
            amongFive += place < 5 && place < names.size() ? 1 : 0;
            reciprocal += place < names.size() ? 1.0 / (place + 1) : 0;
        }
        return new Figures(firsts, (double) amongFive / firsts.length, reciprocal / firsts.length);
    }

    private static ToolWords words(ToolDefinition tool) {
        var document = ToolDocument.of(tool, tool.description(), List.of(), Optional.empty());
        var task = Json.MAPPER.createObjectNode().put("style", "detailed").set("tool", document.json());
        var request = ChatRequest.of("rules", Json.MAPPER.writeValueAsString(task));
        var description = Json.MAPPER.readTree(new DescriptionRules().answer(request).text());
        var metadata = Json.MAPPER.readTree(new MetadataRules().answer(request).text());
        return new ToolWords(
                tool.definition(),
                new UUID(0, 1),
                description.path("enhanced_description").asString(),
                texts(metadata.path("keywords")),
                texts(metadata.path("categories")),
                texts(metadata.path("use_cases")),
                description.path("confidence_score").asDouble());
    }

    private static ToolDefinition poor(ToolDefinition tool) {
        var words = Arrays.asList(tool.description().split("\\s+"));
        var schema = (ObjectNode) tool.inputSchema().deepCopy();
        schema.path("properties").forEach(parameter -> {
            if (parameter instanceof ObjectNode about) {
                about.remove(List.of("title", "description", "examples"));
            }
        });
        return tool(
                tool.name().value(),
                String.join(" ", words.subList(0, Math.min(WORDS_LEFT, words.size()))),
                tool.source().name(),
                schema);
    }

    private static ToolDefinition tool(JsonNode tool) {
        return tool(
                tool.path("name").asString(),
                tool.path("description").asString(""),
                tool.path("server").asString("bench"),
                tool.path("inputSchema"));
    }

    private static ToolDefinition tool(String name, String description, String server, JsonNode schema) {
        ObjectNode wire = Json.MAPPER.createObjectNode().put("name", name).put("description", description);
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                description,
                schema,
                wire,
                "other",
                List.of(),
                new ToolSource.UpstreamServer(server),
                new Routing.ExternalMcp(server, name, Duration.ofSeconds(30)),
                false,
                true);
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
