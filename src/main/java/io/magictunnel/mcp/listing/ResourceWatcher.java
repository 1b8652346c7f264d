package io.magictunnel.mcp.listing;

import io.magictunnel.security.Caller;

/** A client that wants to hear when single resources change. */
public interface ResourceWatcher {

    Caller caller();

    /** Tells the client. */
    void resourceUpdated(String uri);
}
