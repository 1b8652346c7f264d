package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.session.ServerList;

/** What a {@link ServerKeeper} is told, by people or by its connection. */
sealed interface Signal {

    record Start() implements Signal {}

    record Stop() implements Signal {}

    record Restart() implements Signal {}

    /** @param connection which of its connections says so; what an old one says does not count */
    record ListChanged(int connection, ServerList list) implements Signal {}

    record Lost(int connection, String reason) implements Signal {}
}
