package io.magictunnel.upstream.stdio;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** The running program at the other end of the standard streams, or what behaves like one. */
public interface ServerProgram {

    OutputStream stdin();

    InputStream stdout();

    InputStream stderr();

    OptionalLong pid();

    /** Completes when it has ended, with words for how that came. */
    CompletableFuture<String> exit();

    /** Ends it: politely first, then not. When this returns, it and what it started are gone. */
    void end();

    /** Ends it at once. */
    void kill();
}
