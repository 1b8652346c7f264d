package io.magictunnel.upstream.session;

import io.magictunnel.upstream.conduct.Witness;

/** Hears what happens on a connection without having been asked for. Never blocks. */
public interface ConnectionListener {

    /** The server says that a list is another one now. Resources and their templates change together. */
    void changed(ServerList list);

    /** The server says that a resource is another one now, or a part of it. */
    void resourceUpdated(String uri);

    /** The connection is of no more use; said once, and not when we closed it ourselves. */
    void lost(String reason);

    /** A line for the server's log: what it wrote to its standard error, or something odd that it said. */
    void logged(String line);

    /** Who takes note of how the server behaves. */
    default Witness witness() {
        return Witness.NOBODY;
    }
}
