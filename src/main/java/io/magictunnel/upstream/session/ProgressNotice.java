package io.magictunnel.upstream.session;

import io.magictunnel.execution.Requester;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.MetaKey;
import io.magictunnel.protocol.RawJson;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A {@code notifications/progress} of a server.
 *
 * @param token the one that our request named
 */
public record ProgressNotice(RawJson token, double progress, OptionalDouble total, Optional<String> message) {

    /** Empty where it is no valid notice. */
    public static Optional<ProgressNotice> of(RawJson params) {
        var members = JsonRpcReader.members(params);
        var token = members.get(MetaKey.PROGRESS_TOKEN);
        var progress = number(members, "progress");
        return token == null || progress.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgressNotice(
                        token, progress.getAsDouble(), number(members, "total"), text(members.get("message"))));
    }

    public void tell(Requester requester) {
        requester.progressed(progress, total, message);
    }

    private static OptionalDouble number(Map<String, RawJson> members, String key) {
        var written = members.get(key);
        if (written == null) {
            return OptionalDouble.empty();
        }
        try {
            return OptionalDouble.of(Double.parseDouble(written.toString()));
        } catch (NumberFormatException notNumber) {
            return OptionalDouble.empty();
        }
    }

    private static Optional<String> text(RawJson written) {
        return Optional.ofNullable(written).flatMap(McpJson::text);
    }
}
