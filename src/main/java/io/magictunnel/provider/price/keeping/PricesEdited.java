package io.magictunnel.provider.price.keeping;

/** Prices were stored, accepted or removed. Fired in the transaction that does it. */
public record PricesEdited() {}
