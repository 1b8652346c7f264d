package io.magictunnel.mcp.listing;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** Which version of each list a client knows. Of a list that it has never seen there is nothing new to tell. */
public final class KnownLists {

    private final Map<ChangedList, String> digests = new EnumMap<>(ChangedList.class);

    public synchronized void knows(ChangedList list, String digest) {
        digests.put(list, digest);
    }

    public synchronized boolean isNews(ChangedList list, String digest) {
        return digests.containsKey(list) && !digests.get(list).equals(digest);
    }

    public synchronized Set<ChangedList> seen() {
        return digests.isEmpty() ? Set.of() : EnumSet.copyOf(digests.keySet());
    }
}
