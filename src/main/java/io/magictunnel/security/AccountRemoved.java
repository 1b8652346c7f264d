package io.magictunnel.security;

import java.util.Set;

/** A user is being removed with its keys. Fired in that transaction, so that what belongs to them goes with them. */
public record AccountRemoved(String userName, Set<String> keyIds) {

    public AccountRemoved {
        keyIds = Set.copyOf(keyIds);
    }
}
