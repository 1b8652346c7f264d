package io.magictunnel.upstream.keeping;

import java.util.Set;

/** Who wants to hear of changes of resources. */
public interface Watching {

    /** The server's own URIs of the resources that somebody watches now. */
    Set<String> wanted(String server);

    /** A resource of the server has changed. Returns at once. */
    void updated(String server, String uri);
}
