import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.HashMap;

/**
 * Keeps an MCP server busy and checks every answer: {@code java bench/Load.java --url http://127.0.0.1:3001/mcp --mode call
 * --clients 16 --seconds 5}. One thread; each client has one connection, one session and at most one request under way. Prints one
 * line: operations per second, p50, p99 and longest in milliseconds, errors, and for each {@code --watch PID} its share of a core
 * and its resident megabytes.
 *
 * <p>Modes: {@code call} calls {@code --tool} (its arguments are {@code --arguments}; without them a new message each time, which
 * has to come back), {@code list} lists all tools, {@code connect} opens a connection and a session, calls once and ends both.
 */
public final class Load {

    private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};

    private final Map<String, String> options;
    private final InetSocketAddress address;
    private final String head;
    private final boolean connects;
    private final Selector selector = Selector.open();
    private final List<Client> clients = new ArrayList<>();
    private long[] nanos = new long[1 << 16];
    private int done;
    private int errors;
    private String firstError = "";
    private boolean measuring;

    private Load(Map<String, String> options) throws IOException {
        this.options = options;
        var url = URI.create(options.get("url"));
        address = new InetSocketAddress(url.getHost(), url.getPort());
        connects = options.get("mode").equals("connect");
        head = url.getRawPath() + " HTTP/1.1\r\nHost: " + url.getAuthority() + "\r\n"
                + "Accept: application/json, text/event-stream\r\nContent-Type: application/json\r\n"
                + (options.containsKey("token") ? "Authorization: Bearer " + options.get("token") + "\r\n" : "");
    }

    public static void main(String[] arguments) throws IOException {
        var options = new HashMap<>(Map.of("mode", "call", "clients", "1", "seconds", "5", "warmup", "1", "tool", "echo"));
        var watched = new ArrayList<Long>();
        for (var i = 0; i + 1 < arguments.length; i += 2) {
            if (arguments[i].equals("--watch")) {
                watched.add(Long.parseLong(arguments[i + 1]));
            } else {
                options.put(arguments[i].substring(2), arguments[i + 1]);
            }
        }
        new Load(options).run(watched);
    }

    private void run(List<Long> watched) throws IOException {
        for (var i = 0; i < Integer.parseInt(options.get("clients")); i++) {
            clients.add(new Client());
        }
        for (var client : clients) {
            client.open();
        }
        drive(seconds("warmup"));
        var before = watched.stream().map(Load::ticks).toList();
        var start = System.nanoTime();
        measuring = true;
        drive(seconds("seconds"));
        measuring = false;
        var elapsed = System.nanoTime() - start;
        report(elapsed);
        for (var i = 0; i < watched.size(); i++) {
            var share = (ticks(watched.get(i)) - before.get(i)) / 100.0 / (elapsed / 1e9);
            System.out.printf(Locale.ROOT, " cpu=%.2f rss=%d", share, residentMegabytes(watched.get(i)));
        }
        System.out.println();
        if (!firstError.isEmpty()) {
            System.err.println("first error: " + firstError);
        }
    }

    private long seconds(String option) {
        return (long) (Double.parseDouble(options.get(option)) * 1e9);
    }

    private void drive(long nanos) throws IOException {
        var deadline = System.nanoTime() + nanos;
        for (var left = nanos; left > 0; left = deadline - System.nanoTime()) {
            selector.select(Math.max(1, left / 1_000_000));
            for (var key : selector.selectedKeys()) {
                ((Client) key.attachment()).proceed(key);
            }
            selector.selectedKeys().clear();
        }
    }

    private void report(long elapsed) {
        var sorted = Arrays.copyOf(nanos, done);
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "ops=%.0f p50=%.2f p99=%.2f max=%.2f errors=%d",
                done / (elapsed / 1e9),
                millis(sorted, 0.50),
                millis(sorted, 0.99),
                millis(sorted, 1),
                errors);
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, quantile * sorted.length)] / 1e6;
    }

    private void record(long took) {
        if (measuring) {
            if (done == nanos.length) {
                nanos = Arrays.copyOf(nanos, done * 2);
            }
            nanos[done++] = took;
        }
    }

    private void wrong(String what) {
        errors++;
        if (firstError.isEmpty()) {
            firstError = what.substring(0, Math.min(600, what.length()));
        }
    }

    /** Processor time so far, in hundredths of a second. */
    private static long ticks(long pid) {
        var fields = read("/proc/" + pid + "/stat").replaceFirst(".*\\) ", "").split(" ");
        return fields.length < 13 ? 0 : Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static long residentMegabytes(long pid) {
        return read("/proc/" + pid + "/status")
                .lines()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .sum();
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException gone) {
            return "";
        }
    }

    /** What a client does next; a connection's life runs down this list, and stays at OPERATION unless the mode is connect. */
    private enum Step {
        INITIALIZE,
        INITIALIZED,
        OPERATION,
        END
    }

    /** One connection and its session. */
    private final class Client {

        private SocketChannel channel;
        private ByteBuffer in = ByteBuffer.allocate(16 * 1024);
        private ByteBuffer out = ByteBuffer.allocate(0);
        private Step step = Step.INITIALIZE;
        private String session = "";
        private String expected = "";
        private long id;
        private long born;
        private long asked;

        void open() throws IOException {
            channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            channel.register(selector, SelectionKey.OP_CONNECT, this);
            step = Step.INITIALIZE;
            session = "";
            in.clear();
            born = System.nanoTime();
            if (channel.connect(address)) {
                ask();
            }
        }

        void proceed(SelectionKey key) throws IOException {
            try {
                if (key.isConnectable()) {
                    channel.finishConnect();
                    ask();
                } else if (key.isWritable()) {
                    flush();
                }
                if (key.isValid() && key.isReadable()) {
                    read();
                }
            } catch (IOException broken) {
                wrong("connection: " + broken);
                channel.close();
                open();
            }
        }

        private void ask() throws IOException {
            id++;
            expected = "\"id\":" + id;
            var request =
                    switch (step) {
                        case INITIALIZE -> post("\"id\":" + id + ",\"method\":\"initialize\",\"params\":{\"protocolVersion\":"
                                + "\"2025-06-18\",\"capabilities\":{},\"clientInfo\":{\"name\":\"load\",\"version\":\"1\"}}");
                        case INITIALIZED -> post("\"method\":\"notifications/initialized\"");
                        case OPERATION -> post("\"id\":" + id + operation());
                        case END -> "DELETE " + head + sessionHeaders() + "\r\n";
                    };
            out = ByteBuffer.wrap(request.getBytes(StandardCharsets.UTF_8));
            asked = System.nanoTime();
            flush();
        }

        private String operation() {
            if (options.get("mode").equals("list")) {
                expected = "\"inputSchema\"";
                return ",\"method\":\"tools/list\",\"params\":{}";
            }
            var arguments = options.get("arguments");
            if (arguments == null) {
                var message = "message " + id + " of " + hashCode();
                expected = '"' + message + '"';
                arguments = "{\"message\":\"" + message + "\"}";
            }
            return ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + options.get("tool") + "\",\"arguments\":" + arguments + "}";
        }

        private String post(String members) {
            var body = "{\"jsonrpc\":\"2.0\"," + members + "}";
            return "POST " + head + sessionHeaders() + "Content-Length: " + body.length() + "\r\n\r\n" + body;
        }

        private String sessionHeaders() {
            return session.isEmpty() ? "" : "Mcp-Session-Id: " + session + "\r\nMCP-Protocol-Version: 2025-06-18\r\n";
        }

        private void flush() throws IOException {
            channel.write(out);
            channel.keyFor(selector)
                    .interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }

        private void read() throws IOException {
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(in.capacity() * 4).put(in.flip());
            }
            if (channel.read(in) < 0) {
                throw new IOException("closed by the server at " + step);
            }
            var headEnd = indexOf(in.array(), 0, in.position(), HEAD_END);
            if (headEnd >= 0) {
                var headers = new String(in.array(), 0, headEnd, StandardCharsets.ISO_8859_1);
                if (isWhole(headers, headEnd + 4)) {
                    answered(headers, headEnd + 4);
                }
            }
        }

        private boolean isWhole(String headers, int from) {
            var length = header(headers, "content-length");
            if (!length.isEmpty()) {
                return in.position() >= from + Integer.parseInt(length);
            }
            if (header(headers, "transfer-encoding").equals("chunked")) {
                var end = in.position();
                return end - from >= 5 && new String(in.array(), end - 5, 5, StandardCharsets.ISO_8859_1).equals("0\r\n\r\n");
            }
            return true;
        }

        private void answered(String headers, int from) throws IOException {
            var status = headers.substring(9, 12);
            if (step == Step.INITIALIZE) {
                session = header(headers, "mcp-session-id");
            }
            if (step == Step.OPERATION) {
                check(status, from);
            } else if (!status.startsWith("2") && step != Step.END) {
                wrong(step + ": " + text());
            }
            in.clear();
            next();
        }

        private void check(String status, int from) {
            var good = status.equals("200")
                    && indexOf(in.array(), from, in.position(), expected.getBytes(StandardCharsets.UTF_8)) >= 0
                    && indexOf(in.array(), from, in.position(), "\"isError\":true".getBytes(StandardCharsets.UTF_8)) < 0;
            if (!good) {
                wrong("expected " + expected + " in " + text());
            } else if (!connects) {
                record(System.nanoTime() - asked);
            }
        }

        private void next() throws IOException {
            if (step == Step.END) {
                record(System.nanoTime() - born);
                channel.close();
                open();
                return;
            }
            if (step != Step.OPERATION || connects) {
                step = Step.values()[step.ordinal() + 1];
            }
            ask();
        }

        private String text() {
            return new String(in.array(), 0, in.position(), StandardCharsets.UTF_8);
        }
    }

    private static String header(String headers, String name) {
        for (var line : headers.split("\r\n")) {
            var colon = line.indexOf(':');
            if (colon == name.length() && line.substring(0, colon).equalsIgnoreCase(name)) {
                return line.substring(colon + 1).strip();
            }
        }
        return "";
    }

    private static int indexOf(byte[] text, int from, int to, byte[] wanted) {
        outer:
        for (var i = from; i <= to - wanted.length; i++) {
            for (var j = 0; j < wanted.length; j++) {
                if (text[i + j] != wanted[j]) {
                    continue outer;
                }
            }
            return i;
        }
        return -1;
    }
}
