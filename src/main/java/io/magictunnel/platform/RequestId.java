package io.magictunnel.platform;

import java.util.UUID;

/** Ties together what one request left in the log, the history and the audit trail; callers see it in error bodies. */
public record RequestId(String value) {

    public static RequestId random() {
        return new RequestId(UUID.randomUUID().toString());
    }
}
