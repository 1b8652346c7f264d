package io.magictunnel.discovery.argument.sentence;

import java.math.BigDecimal;

/**
 * A number with a unit.
 *
 * @param number as it was written
 * @param whole in seconds or bytes
 */
public record Measure(BigDecimal number, BigDecimal whole) {}
