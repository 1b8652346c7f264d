package io.magictunnel.registry.context;

/**
 * Prompts or resources came, went or changed. Fired after the new catalogue is in place.
 *
 * @param resources whether resources or their templates did
 */
public record ContextChanged(boolean prompts, boolean resources) {}
