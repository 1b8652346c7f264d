package io.magictunnel.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** The operator's terminal itself. What goes through the server's own streams is written to its log files as well. */
public final class Terminal {

    /** Never closed: that would close the standard output of the whole process. */
    private static final PrintStream SCREEN =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    private Terminal() {}

    /** Shows what may be seen once, and kept nowhere. */
    public static void show(String secret) {
        SCREEN.println(secret);
    }
}
