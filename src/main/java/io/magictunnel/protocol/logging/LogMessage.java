package io.magictunnel.protocol.logging;

import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import java.util.Optional;

/**
 * A {@code notifications/message}.
 *
 * @param params the notification's, level included, as they were written
 */
public record LogMessage(LogLevel level, RawJson params) {

    public static LogMessage of(LogLevel level, String logger, String text) {
        var params = new RawObject()
                .put("level", level.wireName())
                .put("logger", logger)
                .put("data", text)
                .toRaw();
        return new LogMessage(level, params);
    }

    /** Empty where there is no such level, or nothing is said. */
    public static Optional<LogMessage> read(RawJson params) {
        var members = JsonRpcReader.members(params);
        return Optional.ofNullable(members.get("level"))
                .filter(level -> members.containsKey("data"))
                .flatMap(McpJson::text)
                .flatMap(LogLevel::find)
                .map(level -> new LogMessage(level, params));
    }
}
