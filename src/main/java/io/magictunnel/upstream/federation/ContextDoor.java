package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextOffer;
import io.magictunnel.registry.context.ContextRegistry;
import java.util.List;

/** The way into the catalogue of prompts and resources. */
public interface ContextDoor {

    void replace(ToolSource source, ContextOffer offer);

    /** What of the source is in the catalogue. */
    ContextOffer inForce(ToolSource source);

    /** What of the source is not offered because of its name: one sentence for each. */
    List<String> leftOut(ToolSource source);

    static ContextDoor of(ContextRegistry registry) {
        return new ContextDoor() {
            @Override
            public void replace(ToolSource source, ContextOffer offer) {
                registry.replace(source, offer);
            }

            @Override
            public ContextOffer inForce(ToolSource source) {
                return registry.catalogue().offerOf(source);
            }

            @Override
            public List<String> leftOut(ToolSource source) {
                return registry.leftOut(source);
            }
        };
    }
}
