package io.magictunnel.provider.dialect;

import java.util.Set;

/**
 * How far a vendor's parameters go.
 *
 * @param leastOutput the fewest tokens of output that may be asked for
 * @param enforcesPlainSchemasOnly whether it refuses to enforce a schema that is more than {@link StrictSchema} allows
 * @param tiers the words it has for its tiers; empty where those are not known
 */
public record VendorBounds(
        double mostTemperature, int mostStops, int leastOutput, boolean enforcesPlainSchemasOnly, Set<String> tiers) {}
