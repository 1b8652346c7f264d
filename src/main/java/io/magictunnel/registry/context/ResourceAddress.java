package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;

/** Where a resource is read: from whom, and under which URI there. */
public record ResourceAddress(ToolSource source, String originalUri) {}
