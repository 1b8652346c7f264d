package io.magictunnel.provider.usage;

import io.magictunnel.provider.price.Money;

/**
 * What calls of one provider for some purposes come to, as far as the log goes back.
 *
 * @param cost of those of which it is known
 */
public record PurposeSpend(String provider, long calls, long failures, Money cost) {}
