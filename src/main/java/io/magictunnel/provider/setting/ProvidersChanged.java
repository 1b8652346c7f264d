package io.magictunnel.provider.setting;

/** A provider was added, changed or removed, or its key was. */
public record ProvidersChanged(String provider) {}
