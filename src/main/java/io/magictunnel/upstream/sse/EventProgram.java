package io.magictunnel.upstream.sse;

import io.magictunnel.upstream.http.EventChannel;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.stdio.ServerProgram;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/**
 * A server behind a stream of events, seen as the programs are: lines go in and come out. A message that cannot be handed over
 * ends it, because then nobody knows any more what the server has heard.
 */
public final class EventProgram implements ServerProgram {

    private final EventChannel channel;
    private final CompletableFuture<String> ending = new CompletableFuture<>();

    public EventProgram(EventChannel channel) {
        this.channel = channel;
    }

    @Override
    public OutputStream stdin() {
        return new Posting();
    }

    @Override
    public InputStream stdout() {
        return new Hearing();
    }

    @Override
    public InputStream stderr() {
        return InputStream.nullInputStream();
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.empty();
    }

    @Override
    public CompletableFuture<String> exit() {
        return ending;
    }

    @Override
    public void end() {
        kill();
    }

    @Override
    public void kill() {
        ending.complete("was disconnected");
        channel.close();
    }

    private IOException ended(UpstreamException reason) {
        ending.complete(reason.getMessage());
        channel.close();
        return new IOException(reason);
    }

    /** Each line is a message to post; whoever writes, writes whole lines. */
    private final class Posting extends OutputStream {

        @Override
        public void write(int oneByte) throws IOException {
            throw new IOException("Messages are written whole");
        }

        @Override
        public void write(byte[] line, int from, int length) throws IOException {
            var message = new byte[length];
            System.arraycopy(line, from, message, 0, length);
            try {
                channel.post(message);
            } catch (UpstreamException failed) {
                throw ended(failed);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Closing");
            }
        }
    }

    /** Each message is a line. Line breaks between its tokens become spaces. */
    private final class Hearing extends InputStream {

        private byte[] line = {};
        private int at;

        @Override
        public int read() throws IOException {
            return hasMore() ? line[at++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int from, int most) throws IOException {
            if (most == 0) {
                return 0;
            }
            if (!hasMore()) {
                return -1;
            }
            var length = Math.min(most, line.length - at);
            System.arraycopy(line, at, target, from, length);
            at += length;
            return length;
        }

        private boolean hasMore() throws IOException {
            return at < line.length || takeNext();
        }

        private boolean takeNext() throws IOException {
            try {
                var message = channel.next();
                if (message.isEmpty()) {
                    ending.complete("ended its events");
                    return false;
                }
                line = asLine(message.get());
                at = 0;
                return true;
            } catch (UpstreamException failed) {
                throw ended(failed);
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("Closing");
            }
        }

        private static byte[] asLine(byte[] message) {
            var line = new byte[message.length + 1];
            for (var i = 0; i < message.length; i++) {
                line[i] = message[i] == '\n' || message[i] == '\r' ? (byte) ' ' : message[i];
            }
            line[message.length] = '\n';
            return line;
        }
    }
}
