package io.magictunnel.provider.dialect;

/**
 * How far a vendor's parameters go.
 *
 * @param leastOutput the fewest tokens of output that may be asked for
 * @param enforcesPlainSchemasOnly whether it refuses to enforce a schema that is more than {@link StrictSchema} allows
 */
public record VendorBounds(double mostTemperature, int mostStops, int leastOutput, boolean enforcesPlainSchemasOnly) {}
