package io.magictunnel.permission.virtual;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.permission.Matter;
import io.magictunnel.permission.offer.ToolOffers;
import io.magictunnel.permission.virtual.SelectionPreview.Part;
import io.magictunnel.permission.virtual.SelectionPreview.ToolSize;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.size.TokenCounts;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;

/** Counts what a selection would give to a client with the rights of a caller, and what that costs. */
@ApplicationScoped
public class SelectionPreviews {

    @Inject
    CallerCatalogue catalogue;

    @Inject
    CallerContext context;

    @Inject
    ToolOffers offers;

    @Inject
    TokenCounts tokens;

    public SelectionPreview of(Caller caller, Selection selection) {
        var tools = catalogue.listed(caller);
        var selected = tools.stream()
                .filter(tool -> selection.selects(Matter.of(tool)))
                .toList();
        var others = context.view(caller);
        return new SelectionPreview(
                new Part(selected.size(), tools.size()),
                part(others.prompts().values(), selection),
                part(others.resources().values(), selection),
                part(others.templates().values(), selection),
                new Part(sum(selected), sum(tools)),
                offers.prices(selected),
                selected.stream()
                        .map(tool -> new ToolSize(tool.name().value(), tokens.of(tool)))
                        .toList());
    }

    /** What comes with a tool is selected with it. */
    private static Part part(Collection<? extends ContextDefinition> all, Selection selection) {
        var alone =
                all.stream().filter(definition -> definition.about().isEmpty()).toList();
        var selected = alone.stream()
                .filter(definition -> selection.selects(Matter.of(definition)))
                .count();
        return new Part(selected, alone.size());
    }

    private long sum(List<ToolDefinition> tools) {
        return tools.stream().mapToLong(tokens::of).sum();
    }
}
