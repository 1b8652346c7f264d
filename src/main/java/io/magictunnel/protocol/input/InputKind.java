package io.magictunnel.protocol.input;

import java.util.Arrays;
import java.util.Optional;

/** What a server can want to know from a client while it works on a request. */
public enum InputKind {
    SAMPLING("sampling/createMessage"),
    ELICITATION("elicitation/create"),
    ROOTS("roots/list");

    private final String method;

    InputKind(String method) {
        this.method = method;
    }

    public String method() {
        return method;
    }

    public static Optional<InputKind> find(String method) {
        return Arrays.stream(values())
                .filter(kind -> kind.method.equals(method))
                .findFirst();
    }
}
