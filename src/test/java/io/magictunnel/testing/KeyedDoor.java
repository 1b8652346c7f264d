package io.magictunnel.testing;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A second address of the product, for clients that can send no key: to each request a key is added, and everything else is passed
 * on as it came, {@code Host} and {@code Origin} included. Each connection carries one request.
 */
public final class KeyedDoor implements Closeable {

    private static final int LONGEST_HEAD = 64 * 1024;

    private final ServerSocket door;
    private final URI product;
    private final String key;

    private KeyedDoor(ServerSocket door, URI product, String key) {
        this.door = door;
        this.product = product;
        this.key = key;
    }

    public static KeyedDoor to(RunningProduct product, String key) {
        try {
            var opened = new KeyedDoor(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), product.base(), key);
            Thread.ofVirtual().start(opened::letIn);
            return opened;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The address of that path behind the door. */
    public URI at(String path) {
        return URI.create("http://localhost:%d%s".formatted(door.getLocalPort(), path));
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void letIn() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                var server = new Socket(product.getHost(), product.getPort())) {
            server.getOutputStream().write(withKey(headOf(client.getInputStream())));
            var upwards = Thread.ofVirtual().start(() -> pass(client, server));
            copy(server.getInputStream(), client.getOutputStream());
            upwards.interrupt();
        } catch (IOException oneSideLeft) {
            // the other side sees it as well, because both connections are closed
        }
    }

    /** What the client sends after the head. A client that leaves takes its request back, so the product sees it leave. */
    private static void pass(Socket client, Socket server) {
        try (client;
                server) {
            copy(client.getInputStream(), server.getOutputStream());
        } catch (IOException oneSideLeft) {
            // as above
        }
    }

    private static void copy(InputStream in, OutputStream out) throws IOException {
        var piece = new byte[8192];
        for (var read = in.read(piece); read >= 0; read = in.read(piece)) {
            out.write(piece, 0, read);
            out.flush();
        }
    }

    private static String headOf(InputStream in) throws IOException {
        var head = new ByteArrayOutputStream();
        while (!head.toString(ISO_8859_1).endsWith("\r\n\r\n")) {
            var next = in.read();
            if (next < 0 || head.size() > LONGEST_HEAD) {
                throw new IOException("No whole head of a request");
            }
            head.write(next);
        }
        return head.toString(ISO_8859_1);
    }

    private byte[] withKey(String head) {
        var lines = head.strip()
                .lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("connection:"))
                .toList();
        return Stream.concat(lines.stream(), Stream.of("Connection: close", "Authorization: Bearer " + key, "", ""))
                .collect(Collectors.joining("\r\n"))
                .getBytes(ISO_8859_1);
    }
}
