package io.magictunnel.mcp.listing;

import io.magictunnel.security.Caller;
import java.util.Set;

/** A client that wants to hear when its lists have changed. */
public interface ListWatcher {

    /** Whose lists they are. */
    Caller caller();

    /** The lists of which the client wants to hear. */
    Set<ChangedList> watched();

    /** Tells the client, unless it knows the list of that digest already. */
    void listIsNow(ChangedList list, String digest);

    /**
     * Ends its stream: what it listens to is not there any more.
     *
     * @param reason for people
     */
    void dismiss(String reason);
}
