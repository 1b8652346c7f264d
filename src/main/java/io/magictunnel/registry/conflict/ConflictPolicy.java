package io.magictunnel.registry.conflict;

import java.util.Locale;

/** What happens when a tool, a prompt or a resource of another server has a name that is taken. */
public enum ConflictPolicy {
    /** Names of other servers begin with the server's alias, and so hardly ever meet another one. */
    PREFIX,
    /** What is defined here comes before what other servers offer. */
    LOCAL_FIRST,
    /** What other servers offer comes before what is defined here. */
    PROXY_FIRST,
    /** Whoever came first keeps the name. */
    FIRST_FOUND,
    /** Nobody gets a name that several want. */
    REJECT;

    public boolean prefixes() {
        return this == PREFIX;
    }

    /** As it is written in the configuration. */
    public String spelling() {
        return name().toLowerCase(Locale.ROOT);
    }
}
