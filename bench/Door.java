import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the door to language models adds: {@code java bench/Door.java VENDOR PRODUCT KEY ROUNDS CALLS}. The same question is put to
 * the vendor by a bare HTTP client, and through the product, which tells how long the door took with the vendor in it.
 */
public final class Door {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern TOOK = Pattern.compile("\"took\":\"([^\"]+)\"");
    private static final Pattern FIRST = Pattern.compile("\"first_piece_after\":\"([^\"]+)\"");
    private static final String QUESTION = "Say hello, please, and ask how you can help. ".repeat(4).strip();

    private final String vendor;
    private final String product;
    private final String key;

    private Door(String vendor, String product, String key) {
        this.vendor = vendor;
        this.product = product;
        this.key = key;
    }

    /** One measured call, in nanoseconds. */
    private interface Call {

        long make() throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var door = new Door(arguments[0], arguments[1], arguments[2]);
        var rounds = Integer.parseInt(arguments[3]);
        var calls = Integer.parseInt(arguments[4]);
        door.post("/providers", """
                {"name": "bench", "provider": {"kind": "openai", "base": "%s/v1", "models": ["gpt-4.1-mini"]},
                 "key": {"value": "sk-of-a-benchmark-0123456789"}}""".formatted(door.vendor));
        var kinds = new LinkedHashMap<String, Call>();
        kinds.put("bare HTTP call", door::bare);
        kinds.put("through the door", door::asked);
        kinds.put("bare HTTP call, first event", door::bareStream);
        kinds.put("through the door, first piece", door::streamed);
        System.out.println("| what | p50 ms | p95 ms | p99 ms | adds to p50, ms | of bare |");
        System.out.println("|---|---|---|---|---|---|");
        measure(kinds, "", rounds, calls);
        for (var scope : new String[] {"all", "provider", "model", "user"}) {
            var name = Map.of("all", "", "provider", "bench", "model", "gpt-4.1-mini", "user", "admin").get(scope);
            door.post("/budgets", "{\"name\": \"%s\", \"scope\": \"%s\", %s \"period\": \"day\", \"hard_micros\": 1000000000}"
                    .formatted(scope, scope, name.isEmpty() ? "" : "\"scope_name\": \"" + name + "\","));
        }
        kinds.remove("bare HTTP call, first event");
        kinds.remove("through the door, first piece");
        measure(kinds, ", with four budgets", rounds, calls);
    }

    /** All kinds are warmed up; then they take turns, and the median of the rounds is told. */
    private static void measure(Map<String, Call> kinds, String with, int rounds, int calls)
            throws IOException, InterruptedException {
        var found = new LinkedHashMap<String, long[][]>();
        for (var kind : kinds.entrySet()) {
            run(kind.getValue(), calls);
            found.put(kind.getKey(), new long[rounds][]);
        }
        for (var round = 0; round < rounds; round++) {
            for (var kind : kinds.entrySet()) {
                found.get(kind.getKey())[round] = run(kind.getValue(), calls);
            }
        }
        var bare = 0.0;
        for (var kind : found.keySet()) {
            var p50 = median(found.get(kind), 50);
            var isBare = kind.startsWith("bare");
            bare = isBare ? p50 : bare;
            System.out.printf(
                    "| %s%s | %.2f | %.2f | %.2f | %s | %s |%n",
                    kind,
                    isBare ? "" : with,
                    p50,
                    median(found.get(kind), 95),
                    median(found.get(kind), 99),
                    isBare ? "" : "%.2f".formatted(p50 - bare),
                    isBare ? "" : "%.2f".formatted(p50 / bare));
        }
    }

    private static long[] run(Call call, int calls) throws IOException, InterruptedException {
        var times = new long[calls];
        for (var i = 0; i < calls; i++) {
            times[i] = call.make();
        }
        Arrays.sort(times);
        return times;
    }

    private static double median(long[][] rounds, int percent) {
        var values = Arrays.stream(rounds)
                .mapToLong(round -> round[Math.max(0, (round.length * percent + 99) / 100 - 1)])
                .sorted()
                .toArray();
        return values[values.length / 2] / 1e6;
    }

    private long bare() throws IOException, InterruptedException {
        var start = System.nanoTime();
        var answer = HTTP.send(toVendor(false), BodyHandlers.ofString());
        var took = System.nanoTime() - start;
        require(answer.statusCode() == 200, answer.body());
        return took;
    }

    private long bareStream() throws IOException, InterruptedException {
        var start = System.nanoTime();
        try (var lines = HTTP.send(toVendor(true), BodyHandlers.ofLines()).body()) {
            var all = lines.iterator();
            require(all.next().startsWith("data: "), "no event");
            var took = System.nanoTime() - start;
            all.forEachRemaining(line -> {});
            return took;
        }
    }

    private long asked() throws IOException, InterruptedException {
        return told(TOOK, ask(false));
    }

    private long streamed() throws IOException, InterruptedException {
        return told(FIRST, ask(true));
    }

    private String ask(boolean stream) throws IOException, InterruptedException {
        return post("/ask", "{\"target\": \"bench\", \"message\": \"%s\", \"max_output_tokens\": 50, \"stream\": %s}"
                .formatted(QUESTION, stream));
    }

    private static long told(Pattern what, String answer) {
        var found = what.matcher(answer);
        require(found.find(), answer);
        return Duration.parse(found.group(1)).toNanos();
    }

    private HttpRequest toVendor(boolean stream) {
        return HttpRequest.newBuilder(URI.create(vendor + "/v1/chat/completions"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"model\":\"gpt-4.1-mini\",\"stream\":%s,\"messages\":[{\"role\":\"user\",\"content\":\"%s\"}]}"
                        .formatted(stream, QUESTION)))
                .build();
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(product + "/dashboard/api/llm" + path))
                        .header("Content-Type", "application/json")
                        .header("Authorization", "Bearer " + key)
                        .POST(BodyPublishers.ofString(json))
                        .build(),
                BodyHandlers.ofString());
        require(answer.statusCode() < 300, answer.body());
        return answer.body();
    }

    private static void require(boolean isGood, String found) {
        if (!isGood) {
            throw new IllegalStateException("Not what was expected: " + found);
        }
    }
}
