import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An MCP server that does as little as one can: {@code java bench/Upstream.java PORT [TOOLS]}. Streamable HTTP on one thread, with
 * the tools {@code echo} (returns {@code message}), {@code slow} (waits {@code ms}) and as many more as are asked for. It trusts
 * its clients, and is good for nothing but being measured.
 */
public final class Upstream {

    private static final Pattern ID = Pattern.compile("\"id\":(\\d+|\"[^\"]*\")");
    private static final Pattern METHOD = Pattern.compile("\"method\":\"([^\"]+)\"");
    private static final Pattern NAME = Pattern.compile("\"name\":\"([^\"]+)\"");
    private static final Pattern MESSAGE = Pattern.compile("\"message\":(\"(?:[^\"\\\\]|\\\\.)*\")");
    private static final Pattern MILLISECONDS = Pattern.compile("\"ms\":(\\d+)");
    private static final Pattern VERSION = Pattern.compile("\"protocolVersion\":\"([^\"]+)\"");

    private final Selector selector = Selector.open();
    private final PriorityQueue<Later> waiting = new PriorityQueue<>((a, b) -> Long.compare(a.due, b.due));
    private final String tools;

    private Upstream(int port, int count) throws IOException {
        tools = toolsOf(count);
        var server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress("127.0.0.1", port), 1024);
        server.configureBlocking(false);
        server.register(selector, SelectionKey.OP_ACCEPT);
    }

    public static void main(String[] arguments) throws IOException {
        var upstream = new Upstream(
                Integer.parseInt(arguments[0]), arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10);
        System.out.println("upstream on " + arguments[0]);
        upstream.serve();
    }

    private void serve() throws IOException {
        while (true) {
            if (waiting.isEmpty()) {
                selector.select();
            } else {
                selector.select(Math.max(1, (waiting.peek().due - System.nanoTime()) / 1_000_000));
            }
            for (var key : selector.selectedKeys()) {
                if (key.isAcceptable()) {
                    accept((ServerSocketChannel) key.channel());
                } else if (key.isValid()) {
                    ((Client) key.attachment()).proceed();
                }
            }
            selector.selectedKeys().clear();
            while (!waiting.isEmpty() && waiting.peek().due <= System.nanoTime()) {
                var later = waiting.poll();
                later.client.answer(later.body);
            }
        }
    }

    private void accept(ServerSocketChannel server) throws IOException {
        for (var channel = server.accept(); channel != null; channel = server.accept()) {
            channel.configureBlocking(false);
            channel.setOption(java.net.StandardSocketOptions.TCP_NODELAY, true);
            var client = new Client(channel);
            client.key = channel.register(selector, SelectionKey.OP_READ, client);
        }
    }

    private static String toolsOf(int count) {
        var all = new StringBuilder();
        all.append(tool("echo", "Returns the message unchanged.", "\"message\":{\"type\":\"string\"}", "message"));
        all.append(',').append(tool("slow", "Answers after a while.", "\"ms\":{\"type\":\"integer\",\"minimum\":0}", "ms"));
        for (var i = 3; i <= count; i++) {
            all.append(',')
                    .append(tool(
                            "made_%05d".formatted(i),
                            "Tool number %d, made so that the list has a realistic length. It returns its message.".formatted(i),
                            "\"message\":{\"type\":\"string\",\"description\":\"The text that is returned\"},"
                                    + "\"style\":{\"type\":\"string\",\"enum\":[\"plain\",\"loud\"]}",
                            "message"));
        }
        return "{\"tools\":[" + all + "]}";
    }

    private static String tool(String name, String description, String properties, String required) {
        return ("{\"name\":\"%s\",\"description\":\"%s\",\"inputSchema\":{\"type\":\"object\",\"properties\":{%s},"
                        + "\"required\":[\"%s\"]}}")
                .formatted(name, description, properties, required);
    }

    private static String find(Pattern pattern, String text, String otherwise) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : otherwise;
    }

    private static String result(String id, String result) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"result\":" + result + "}";
    }

    private static String text(String id, String quoted) {
        return result(id, "{\"content\":[{\"type\":\"text\",\"text\":" + quoted + "}]}");
    }

    private record Later(long due, Client client, String body) {}

    /** One connection, with at most one request at a time. */
    private final class Client {

        private final SocketChannel channel;
        private SelectionKey key;
        private ByteBuffer in = ByteBuffer.allocate(16 * 1024);
        private ByteBuffer out = ByteBuffer.allocate(0);

        Client(SocketChannel channel) {
            this.channel = channel;
        }

        void proceed() throws IOException {
            try {
                if (key.isWritable()) {
                    flush();
                }
                if (key.isReadable()) {
                    read();
                }
            } catch (IOException gone) {
                channel.close();
            }
        }

        private void read() throws IOException {
            if (!in.hasRemaining()) {
                in = ByteBuffer.allocate(in.capacity() * 4).put(in.flip());
            }
            if (channel.read(in) < 0) {
                channel.close();
                return;
            }
            var seen = new String(in.array(), 0, in.position(), StandardCharsets.ISO_8859_1);
            var end = seen.indexOf("\r\n\r\n");
            if (end < 0) {
                return;
            }
            var headers = seen.substring(0, end).toLowerCase(java.util.Locale.ROOT);
            var whole = end + 4 + Integer.parseInt(find(Pattern.compile("content-length: *(\\d+)"), headers, "0"));
            if (in.position() >= whole) {
                var body = new String(Arrays.copyOfRange(in.array(), end + 4, whole), StandardCharsets.UTF_8);
                in.clear();
                handle(headers, body);
            }
        }

        private void handle(String headers, String body) throws IOException {
            if (headers.startsWith("get ")) {
                send("405 Method Not Allowed", Map.of("Allow", "POST, DELETE"), "");
            } else if (headers.startsWith("delete ")) {
                send("200 OK", Map.of(), "");
            } else if (!ID.matcher(body).find()) {
                send("202 Accepted", Map.of(), "");
            } else {
                respond(find(ID, body, "null"), body);
            }
        }

        private void respond(String id, String body) throws IOException {
            switch (find(METHOD, body, "")) {
                case "initialize" -> send("200 OK", Map.of("Mcp-Session-Id", UUID.randomUUID().toString()), welcome(id, body));
                case "ping" -> answer(result(id, "{}"));
                case "tools/list" -> answer(result(id, tools));
                case "tools/call" -> call(id, body);
                default -> answer("{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"error\":{\"code\":-32601,\"message\":\"unknown\"}}");
            }
        }

        private void call(String id, String body) throws IOException {
            if (find(NAME, body, "").equals("slow")) {
                var ms = Long.parseLong(find(MILLISECONDS, body, "0"));
                waiting.add(new Later(System.nanoTime() + ms * 1_000_000, this, text(id, "\"slept\"")));
            } else {
                answer(text(id, find(MESSAGE, body, "\"\"")));
            }
        }

        private String welcome(String id, String body) {
            return result(
                    id,
                    ("{\"protocolVersion\":\"%s\",\"capabilities\":{\"tools\":{}},"
                                    + "\"serverInfo\":{\"name\":\"bench\",\"version\":\"1\"}}")
                            .formatted(find(VERSION, body, "2025-06-18")));
        }

        void answer(String body) throws IOException {
            send("200 OK", Map.of(), body);
        }

        private void send(String status, Map<String, String> more, String body) throws IOException {
            var content = body.getBytes(StandardCharsets.UTF_8);
            var headers = new HashMap<>(more);
            headers.put("Content-Length", String.valueOf(content.length));
            if (content.length > 0) {
                headers.put("Content-Type", "application/json");
            }
            var head = new StringBuilder("HTTP/1.1 ").append(status).append("\r\n");
            headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
            var first = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
            out = ByteBuffer.allocate(first.length + content.length).put(first).put(content).flip();
            flush();
        }

        private void flush() throws IOException {
            channel.write(out);
            key.interestOps(out.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
    }
}
