package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ContextOffer;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Two catalogues that remember what one source last put into them. */
public final class Shelf {

    public final List<String> tools = new CopyOnWriteArrayList<>();
    public final List<String> toolsLeftOut = new CopyOnWriteArrayList<>();
    public volatile ContextOffer context = ContextOffer.NOTHING;

    public Publication.Catalogues catalogues() {
        return new Publication.Catalogues(forTools(), forContext(), true);
    }

    CatalogueDoor forTools() {
        return new CatalogueDoor() {
            @Override
            public void replace(ToolSource source, Collection<ToolDefinition> offered) {
                tools.clear();
                offered.forEach(tool -> tools.add(tool.name().value()));
            }

            @Override
            public List<String> leftOut(ToolSource source) {
                return toolsLeftOut;
            }
        };
    }

    private ContextDoor forContext() {
        return new ContextDoor() {
            @Override
            public void replace(ToolSource source, ContextOffer offer) {
                context = offer;
            }

            @Override
            public ContextOffer inForce(ToolSource source) {
                return context;
            }

            @Override
            public List<String> leftOut(ToolSource source) {
                return List.of();
            }
        };
    }
}
