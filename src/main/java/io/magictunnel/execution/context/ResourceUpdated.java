package io.magictunnel.execution.context;

import io.magictunnel.registry.ToolSource;

/**
 * A source says that a resource has changed. Observers must not wait: it is fired on the thread that hears the source.
 *
 * @param originalUri the source's own; it may be a part of what is watched
 */
public record ResourceUpdated(ToolSource source, String originalUri) {}
