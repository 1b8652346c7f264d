package io.magictunnel.cli.door;

/** How a command ended, for scripts. */
public enum ExitStatus {
    DONE(0),
    /** The product refused, or something did not come out well. */
    REFUSED(1),
    /** The command line says something that there is not. */
    USAGE(2),
    UNREACHABLE(3),
    /** No key, an unknown one, or one that may not. */
    NOT_ALLOWED(4);

    private final int code;

    ExitStatus(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
