package io.magictunnel.security;

/** What a caller may do with the product itself, from most to least. Tools are granted separately. */
public enum Role {
    ADMIN,
    OPERATOR,
    USER,
    VIEWER;

    /** Whether this role includes everything that the other may do. */
    public boolean covers(Role other) {
        return compareTo(other) <= 0;
    }

    /** The spelling of configuration, REST and pages. */
    public String spelling() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
