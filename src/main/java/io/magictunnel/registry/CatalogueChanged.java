package io.magictunnel.registry;

import java.util.Set;

/** Tools came, went or changed. Fired after the new catalogue is in place. */
public record CatalogueChanged(
        Catalogue before, Catalogue after, Set<ToolName> added, Set<ToolName> removed, Set<ToolName> changed) {}
