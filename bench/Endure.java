import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/**
 * Treats the product badly and looks at what is left: {@code java bench/Endure.java URL KEY PID JCMD}. A thousand sessions are
 * opened, used and dropped without a farewell; five hundred streams are held open and left; the upstream {@code bench} is
 * restarted a hundred times under calls. Prints the heap after a full collection and the number of threads before and after each.
 */
public final class Endure {

    private static final int SESSIONS = 1000;
    private static final int STREAMS = 500;
    private static final int RESTARTS = 100;
    private static final Pattern USED = Pattern.compile("used (\\d+)K");
    private static final String ACCEPT = "application/json, text/event-stream";

    private final URI base;
    private final String key;
    private final String pid;
    private final String jcmd;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger answeredTwice = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();

    private Endure(String[] arguments) {
        base = URI.create(arguments[0]);
        key = arguments[1];
        pid = arguments[2];
        jcmd = arguments[3];
    }

    public static void main(String[] arguments) throws Exception {
        new Endure(arguments).run();
    }

    private void run() throws Exception {
        useSessions(100);
        leave(holdStreams(50));
        letExpire();
        System.out.println("| after | heap MB | threads | answered | twice | refused |");
        System.out.println("|---|---|---|---|---|---|");
        tell("warm-up");
        useSessions(SESSIONS);
        tell(SESSIONS + " sessions, not ended");
        letExpire();
        tell("the same, expired");
        var streams = holdStreams(STREAMS);
        tell(STREAMS + " idle streams, open");
        leave(streams);
        letExpire();
        tell(STREAMS + " idle streams, left");
        restart();
        letExpire();
        tell(RESTARTS + " restarts of the upstream under calls");
    }

    private void useSessions(int count) throws Exception {
        all(count, number -> {
            var session = open();
            ask(session, "tools/list", "{}", number);
            call(session, number);
        });
    }

    private List<InputStream> holdStreams(int count) throws Exception {
        var open = new ArrayList<InputStream>();
        for (var i = 0; i < count; i++) {
            var request = request("/mcp").header("Accept", "text/event-stream").header("Mcp-Session-Id", open()).GET();
            var stream = http.send(request.build(), BodyHandlers.ofInputStream());
            open.add(stream.body());
            stream.body().read();
        }
        return open;
    }

    private static void leave(List<InputStream> streams) throws IOException {
        for (var stream : streams) {
            stream.close();
        }
    }

    private void restart() throws Exception {
        var session = open();
        for (var i = 0; i < RESTARTS; i++) {
            var number = i;
            http.send(
                    request("/dashboard/api/servers/bench/restart")
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{}"))
                            .build(),
                    BodyHandlers.discarding());
            all(8, call -> call(session, 10_000 + number * 8 + call));
        }
    }

    private String open() throws IOException, InterruptedException {
        var greeting = post("", "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                + "\"2025-11-25\",\"capabilities\":{},\"clientInfo\":{\"name\":\"endure\",\"version\":\"1\"}}}");
        var session = greeting.headers().firstValue("Mcp-Session-Id").orElseThrow();
        post(session, "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");
        return session;
    }

    private void call(String session, int number) throws IOException, InterruptedException {
        ask(session, "tools/call", "{\"name\":\"bench__echo\",\"arguments\":{\"message\":\"m" + number + "\"}}", number + 100);
    }

    private void ask(String session, String method, String params, int id) throws IOException, InterruptedException {
        var answer = post(session, "{\"jsonrpc\":\"2.0\",\"id\":%d,\"method\":\"%s\",\"params\":%s}".formatted(id, method, params));
        var answers = answer.body().split("\"id\":" + id + ",\"(result|error)\"", -1).length - 1;
        answered.addAndGet(answers > 0 ? 1 : 0);
        answeredTwice.addAndGet(answers > 1 ? 1 : 0);
        failed.addAndGet(answers == 0 || answer.body().contains("\"isError\":true") ? 1 : 0);
    }

    private HttpResponse<String> post(String session, String message) throws IOException, InterruptedException {
        var request = request("/mcp").header("Content-Type", "application/json").header("Accept", ACCEPT);
        if (!session.isEmpty()) {
            request.header("Mcp-Session-Id", session);
        }
        return http.send(request.POST(BodyPublishers.ofString(message)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Authorization", "Bearer " + key);
    }

    private interface Work {
        void run(int number) throws Exception;
    }

    private static void all(int count, Work work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(16)) {
            var tasks = new ArrayList<Callable<Void>>();
            for (var i = 0; i < count; i++) {
                var number = i;
                tasks.add(() -> {
                    work.run(number);
                    return null;
                });
            }
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    /** The sessions of a benchmark expire after ten seconds, and are looked for every fifteen. */
    private static void letExpire() throws InterruptedException {
        Thread.sleep(40_000);
    }

    private void tell(String what) throws IOException, InterruptedException {
        System.out.printf(
                "| %s | %.1f | %s | %d | %d | %d |%n",
                what, heap(), threads(), answered.getAndSet(0), answeredTwice.getAndSet(0), failed.getAndSet(0));
    }

    /** All generations together; the metaspace is told after them and is no heap. */
    private double heap() throws IOException, InterruptedException {
        jcmd("GC.run");
        jcmd("GC.run");
        var generations = jcmd("GC.heap_info").split("Metaspace", 2)[0];
        return USED.matcher(generations).results().mapToLong(used -> Long.parseLong(used.group(1))).sum() / 1024.0;
    }

    private String threads() throws IOException {
        return Files.readAllLines(Path.of("/proc", pid, "status")).stream()
                .filter(line -> line.startsWith("Threads:"))
                .map(line -> line.substring("Threads:".length()).strip())
                .findFirst()
                .orElse("?");
    }

    private String jcmd(String command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(List.of(jcmd, pid, command)).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
