import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.index.CatalogueIndex;
import io.magictunnel.discovery.index.Sought;
import io.magictunnel.discovery.ranking.Ranking;
import io.magictunnel.discovery.sense.Direction;
import io.magictunnel.discovery.sense.MiniLm;
import io.magictunnel.discovery.sense.SentenceMeaning;
import io.magictunnel.discovery.text.German;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.platform.Json;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How well and how fast tools are found: {@code java bench/Find.java TOOLS QUERIES [--grow N]}, with the product's classes on the
 * class path. TOOLS is a JSON list of tools, QUERIES has a request with its right tools in each line. {@code --grow} adds made-up
 * tools until there are N, and tells times and memory instead of quality.
 */
public final class Find {

    private static final int LISTED = 10;
    private static final int CHANGES = 50;
    private static final List<DiscoveryMode> MODES = List.of(
            DiscoveryMode.RULE_BASED, DiscoveryMode.SEMANTIC_BASED, DiscoveryMode.WEIGHTED, DiscoveryMode.HYBRID);

    private final MiniLm model;
    private final CatalogueIndex index = new CatalogueIndex(Set.of());
    private final Map<String, Direction> known = new HashMap<>();
    private Catalogue catalogue;
    private CatalogueView view;

    private Find(MiniLm model) {
        this.model = model;
    }

    /** A request; each need is met by any of its tools. */
    private record Query(String sentence, List<List<String>> needs, String split) {

        static Query of(JsonNode line) {
            return new Query(
                    line.path("query").asString(),
                    stream(line.path("needs")).map(Query::texts).toList(),
                    line.path("split").asString("test"));
        }

        private static List<String> texts(JsonNode list) {
            return stream(list).map(JsonNode::asString).toList();
        }
    }

    public static void main(String[] arguments) throws Exception {
        var tools = tools(Path.of(arguments[0]));
        var queries = Files.readAllLines(Path.of(arguments[1])).stream()
                .map(Json.MAPPER::readTree)
                .map(Query::of)
                .toList();
        var wanted = arguments.length > 3 && arguments[2].equals("--grow") ? Integer.parseInt(arguments[3]) : 0;
        try (var model = MiniLm.load()) {
            model.embed("warm up");
            var find = new Find(model);
            if (wanted > 0) {
                grow(tools, wanted);
            }
            find.fill(tools);
            if (wanted > 0) {
                find.restart();
                find.change();
                find.times(queries);
            } else {
                find.quality(queries);
            }
        }
    }

    private static List<ToolDefinition> tools(Path file) throws Exception {
        return new ArrayList<>(stream(Json.MAPPER.readTree(Files.readString(file)))
                .map(tool -> tool(
                        tool.path("name").asString(),
                        tool.path("description").asString(""),
                        tool.path("server").asString("bench"),
                        tool.path("inputSchema")))
                .toList());
    }

    private static ToolDefinition tool(String name, String description, String server, JsonNode schema) {
        ObjectNode wire = Json.MAPPER.createObjectNode().put("name", name);
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

    /** Distinct tools out of the words of those that there are. */
    private static void grow(List<ToolDefinition> tools, int wanted) {
        var random = new Random(1);
        var base = List.copyOf(tools);
        while (tools.size() < wanted) {
            var one = base.get(random.nextInt(base.size()));
            var other = base.get(random.nextInt(base.size()));
            var words = new ArrayList<>(List.of((one.description() + " " + other.description()).split("\\s+")));
            Collections.shuffle(words, random);
            var name = one.name().value() + "_" + tools.size();
            tools.add(tool(
                    name.substring(Math.max(0, name.length() - 64)),
                    String.join(" ", words.subList(0, Math.min(words.size(), 30))),
                    one.source().name(),
                    other.inputSchema()));
        }
    }

    private void fill(List<ToolDefinition> tools) {
        var byName = new TreeMap<ToolName, ToolDefinition>();
        tools.forEach(tool -> byName.put(tool.name(), tool));
        var before = heap();
        var start = System.nanoTime();
        become(byName);
        var words = millis(start);
        start = System.nanoTime();
        index.toEmbed().forEach(text -> known.put(text, model.embed(text)));
        var meanings = millis(start);
        index.embedded(known::get);
        System.out.printf(
                "%,d tools: words indexed in %.0f ms, meanings in %.1f s (%.1f ms for each tool, one thread); the"
                        + " index takes %.1f MB.%n%n",
                byName.size(), words, meanings / 1000, meanings / byName.size(), (heap() - before) / 1e6);
    }

    private void become(TreeMap<ToolName, ToolDefinition> byName) {
        catalogue = new Catalogue(catalogue == null ? 1 : catalogue.version() + 1, byName);
        index.update(catalogue, known::get);
        var all = List.copyOf(byName.values());
        view = new CatalogueView(PolicyFingerprint.UNDECIDABLE, catalogue, all, all, Map.of());
    }

    /** What a start takes where everything was embedded before, without the database. */
    private void restart() {
        var stored = known.values().stream().map(Direction::asText).toList();
        var start = System.nanoTime();
        stored.forEach(Direction::ofText);
        try (var again = new CatalogueIndex(Set.of())) {
            again.update(catalogue, known::get);
            System.out.printf("- a start with a warm store indexes all of them in %.0f ms%n", millis(start));
        }
    }

    private void change() {
        var times = new double[CHANGES];
        for (var i = 0; i < CHANGES; i++) {
            var byName = new TreeMap<>(catalogue.byName());
            var old = byName.values().stream().skip(i * 7L).findFirst().orElseThrow();
            byName.put(
                    old.name(),
                    tool(
                            old.name().value(),
                            old.description() + " Changed " + i,
                            old.source().name(),
                            old.inputSchema()));
            var start = System.nanoTime();
            become(byName);
            index.toEmbed().forEach(text -> known.put(text, model.embed(text)));
            index.embedded(known::get);
            times[i] = millis(start);
        }
        Arrays.sort(times);
        System.out.printf(
                "- a change of one tool, meaning included: p50 %.1f ms, longest %.1f ms%n",
                times[CHANGES / 2], times[CHANGES - 1]);
    }

    private List<Hit> ask(DiscoveryMode mode, String sentence) {
        var meaning = mode == DiscoveryMode.RULE_BASED
                ? Optional.<SentenceMeaning>empty()
                : Optional.of(SentenceMeaning.of(German.inEnglish(sentence), model));
        return index.search(snapshot -> new Ranking(
                        mode, snapshot.evidence(view, tool -> true, Sought.of(sentence, meaning)), Map.of())
                .best(LISTED, 0));
    }

    private void times(List<Query> queries) {
        var brief = queries.stream()
                .filter(query -> query.sentence().length() < 120)
                .limit(500)
                .toList();
        for (var mode : MODES) {
            brief.forEach(query -> ask(mode, query.sentence()));
            System.out.printf("- a short request, %s: %s%n", mode.spelling(), spread(brief, mode));
        }
    }

    private String spread(List<Query> queries, DiscoveryMode mode) {
        var times = queries.stream()
                .mapToDouble(query -> {
                    var start = System.nanoTime();
                    ask(mode, query.sentence());
                    return millis(start);
                })
                .sorted()
                .toArray();
        return "p50 %.1f ms, p99 %.1f ms".formatted(times[times.length / 2], times[(int) (times.length * 0.99)]);
    }

    private void quality(List<Query> queries) {
        System.out.println(
                "| split | mode | requests | nDCG@10 | hit@1 | hit@5 | MRR | recall@1 | recall@5 | recall@10 | empty |"
                        + " p50 ms | p99 ms |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (var split : List.of("dev", "test")) {
            var part = queries.stream()
                    .filter(query -> query.split().equals(split))
                    .toList();
            for (var mode : part.isEmpty() ? List.<DiscoveryMode>of() : MODES) {
                part.stream().limit(100).forEach(query -> ask(mode, query.sentence()));
                var figures = new Figures();
                part.forEach(query -> {
                    var start = System.nanoTime();
                    var hits = ask(mode, query.sentence());
                    figures.add(query, hits, millis(start));
                });
                System.out.printf("| %s | %s | %s |%n", split, mode.spelling(), figures);
            }
        }
    }

    /** What became of the requests of one split in one mode. */
    private static final class Figures {

        private final List<Double> times = new ArrayList<>();
        private final double[] recalls = new double[LISTED + 1];
        private double gain;
        private double reciprocal;
        private int first;
        private int amongFive;
        private int empty;

        void add(Query query, List<Hit> hits, double millis) {
            times.add(millis);
            empty += hits.isEmpty() ? 1 : 0;
            var unmet = new ArrayList<>(query.needs());
            var found = 0.0;
            var best = Integer.MAX_VALUE;
            for (var rank = 1; rank <= LISTED; rank++) {
                var name =
                        rank <= hits.size() ? hits.get(rank - 1).tool().name().value() : "";
                if (query.needs().stream().anyMatch(need -> need.contains(name))) {
                    best = Math.min(best, rank);
                }
                var met = unmet.stream().filter(need -> need.contains(name)).findFirst();
                if (met.isPresent()) {
                    unmet.remove(met.get());
                    found += discount(rank);
                }
                recalls[rank] += 1 - (double) unmet.size() / query.needs().size();
            }
            var ideal = 0.0;
            for (var rank = 1; rank <= Math.min(LISTED, query.needs().size()); rank++) {
                ideal += discount(rank);
            }
            gain += found / ideal;
            first += best == 1 ? 1 : 0;
            amongFive += best <= 5 ? 1 : 0;
            reciprocal += best <= LISTED ? 1.0 / best : 0;
        }

        private static double discount(int rank) {
            return Math.log(2) / Math.log(rank + 1);
        }

        @Override
        public String toString() {
            var all = times.size();
            var sorted = times.stream().sorted().toList();
            return "%d | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %.3f | %d | %.1f | %.1f"
                    .formatted(
                            all,
                            gain / all,
                            (double) first / all,
                            (double) amongFive / all,
                            reciprocal / all,
                            recalls[1] / all,
                            recalls[5] / all,
                            recalls[LISTED] / all,
                            empty,
                            sorted.get(all / 2),
                            sorted.get((int) (all * 0.99)));
        }
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static double millis(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long heap() {
        for (var i = 0; i < 3; i++) {
            System.gc();
        }
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
