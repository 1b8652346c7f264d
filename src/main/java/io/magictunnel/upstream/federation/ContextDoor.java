package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextOffer;

/** The way into the catalogue of prompts and resources: {@code ContextRegistry.replace}. */
@FunctionalInterface
public interface ContextDoor {

    void replace(ToolSource source, ContextOffer offer);
}
