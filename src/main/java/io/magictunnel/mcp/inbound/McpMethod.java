package io.magictunnel.mcp.inbound;

import io.magictunnel.protocol.ProtocolVersion;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The methods that we answer, and the generation of the protocol that has them. */
public enum McpMethod {
    INITIALIZE("initialize", Generation.WITH_SESSIONS),
    PING("ping", Generation.WITH_SESSIONS),
    SET_LEVEL("logging/setLevel", Generation.WITH_SESSIONS),
    DISCOVER("server/discover", Generation.STATELESS),
    LISTEN("subscriptions/listen", Generation.STATELESS),
    TOOLS_LIST("tools/list", Generation.BOTH),
    TOOLS_CALL("tools/call", Generation.BOTH),
    PROMPTS_LIST("prompts/list", Generation.BOTH),
    PROMPTS_GET("prompts/get", Generation.BOTH),
    RESOURCES_LIST("resources/list", Generation.BOTH),
    TEMPLATES_LIST("resources/templates/list", Generation.BOTH),
    RESOURCES_READ("resources/read", Generation.BOTH),
    SUBSCRIBE("resources/subscribe", Generation.WITH_SESSIONS),
    UNSUBSCRIBE("resources/unsubscribe", Generation.WITH_SESSIONS),
    COMPLETE("completion/complete", Generation.BOTH);

    private static final Map<String, McpMethod> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(method -> method.wireName, Function.identity()));

    private final String wireName;
    private final Generation generation;

    McpMethod(String wireName, Generation generation) {
        this.wireName = wireName;
        this.generation = generation;
    }

    /** The method of that name, as far as the revision has it. */
    public static Optional<McpMethod> find(String wireName, ProtocolVersion version) {
        return Optional.ofNullable(BY_NAME.get(wireName)).filter(method -> method.isIn(version));
    }

    private boolean isIn(ProtocolVersion version) {
        return switch (generation) {
            case BOTH -> true;
            case WITH_SESSIONS -> !version.isStateless();
            case STATELESS -> version.isStateless();
        };
    }

    private enum Generation {
        WITH_SESSIONS,
        STATELESS,
        BOTH
    }
}
