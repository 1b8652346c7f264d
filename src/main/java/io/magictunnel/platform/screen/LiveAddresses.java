package io.magictunnel.platform.screen;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.Set;

/** Where the pages that were opened in one session listen for news: a channel and a token that nobody else knows. */
@SessionScoped
public class LiveAddresses implements Serializable {

    /** More pages than anybody keeps open at once; the oldest make room, and ask from time to time instead of listening. */
    private static final int MOST = 500;

    private final Set<String> known = new LinkedHashSet<>();

    /** @param address the channel and the token, as {@code channel?token} */
    public synchronized boolean isKnown(String address) {
        return known.contains(address);
    }

    synchronized void add(String address) {
        known.add(address);
        if (known.size() > MOST) {
            known.remove(known.iterator().next());
        }
    }
}
