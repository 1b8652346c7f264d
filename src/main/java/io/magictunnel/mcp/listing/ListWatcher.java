package io.magictunnel.mcp.listing;

import io.magictunnel.security.Caller;

/** A client that wants to hear when its list of tools has changed. */
public interface ListWatcher {

    /** Whose list it is. */
    Caller caller();

    /** Tells the client, unless it knows the list of that digest already. */
    void listIsNow(String digest);
}
