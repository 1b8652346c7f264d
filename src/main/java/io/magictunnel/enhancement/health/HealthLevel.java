package io.magictunnel.enhancement.health;

/** How good something is. */
public enum HealthLevel {
    HEALTHY,
    /** It works, and not as well as it could. */
    DEGRADED,
    /** It does not work. */
    UNHEALTHY
}
