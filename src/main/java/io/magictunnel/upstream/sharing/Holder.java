package io.magictunnel.upstream.sharing;

import java.util.Optional;

/**
 * Who has a connection to a server for themselves.
 *
 * @param session of the user's client; empty where the connection is the user's in all of them
 */
public record Holder(String server, String userId, Optional<String> session) {

    @Override
    public String toString() {
        return "Holder[%s, %s]".formatted(server, session.isPresent() ? "a session" : "a user");
    }
}
