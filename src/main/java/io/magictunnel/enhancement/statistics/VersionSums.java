package io.magictunnel.enhancement.statistics;

/**
 * What the versions of one provider come to.
 *
 * @param refused those in which something was wrong
 */
record VersionSums(String provider, long versions, long refused, double meanMillis) {}
