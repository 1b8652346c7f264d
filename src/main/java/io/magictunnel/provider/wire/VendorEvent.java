package io.magictunnel.provider.wire;

/**
 * One thing that a stream says.
 *
 * @param name its kind, where the stream names kinds; else empty
 */
public record VendorEvent(String name, String data) {}
