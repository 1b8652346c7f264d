package io.magictunnel.provider.usage.spend;

/** What is counted together. */
public record SpendKey(long epochDay, String provider, String model, String user, String priceId) {}
