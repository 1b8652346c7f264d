package io.magictunnel.mcp.listing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.mcp.McpConfig;
import io.magictunnel.permission.CallerContext;
import io.magictunnel.permission.ContextView;
import io.magictunnel.permission.offer.Offer;
import io.magictunnel.permission.offer.ToolOffers;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.words.CallerHalf;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import tools.jackson.databind.node.ObjectNode;

/**
 * What each caller is offered, encoded once for all callers whose rights are the same. It is kept as long as {@code permission}
 * keeps the view from which it was made.
 */
@ApplicationScoped
public class ListViews {

    @Inject
    ToolOffers offers;

    @Inject
    CallerContext context;

    @Inject
    @ConfigProperties
    McpConfig config;

    private Cache<Object, Map<ListKind, ListView>> encoded;
    private Cache<Offer, ListView> originals;
    private Cache<Offer, ListView> halves;

    @PostConstruct
    void prepare() {
        encoded = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(config.listCache())
                .weigher((Object view, Map<ListKind, ListView> lists) ->
                        lists.values().stream().mapToInt(ListView::weight).sum())
                .build();
        originals = ofOffers();
        halves = ofOffers();
    }

    private Cache<Offer, ListView> ofOffers() {
        return Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(config.listCache())
                .weigher((Offer offer, ListView list) -> list.weight())
                .build();
    }

    /** The caller's list as of now, in the words that everybody of the caller's half gets. */
    public ListView of(Caller caller, ListKind kind) {
        return of(caller, kind, Optional.empty());
    }

    /** @param wording in which words the client wants tools; absent: as configured */
    public ListView of(Caller caller, ListKind kind, Optional<Wording> wording) {
        return switch (kind) {
            case TOOLS -> tools(offers.of(caller), caller, wording);
            case PROMPTS, RESOURCES, TEMPLATES -> context(context.view(caller)).get(kind);
        };
    }

    /** Changes when, and only when, what the caller has fetched before is out of date. */
    public String digest(Caller caller, ChangedList list) {
        return switch (list) {
            case TOOLS -> of(caller, ListKind.TOOLS).digest();
            case PROMPTS -> of(caller, ListKind.PROMPTS).digest();
            case RESOURCES ->
                of(caller, ListKind.RESOURCES).digest()
                        + of(caller, ListKind.TEMPLATES).digest();
        };
    }

    private ListView tools(Offer offer, Caller caller, Optional<Wording> wording) {
        var isWanted = wording.isPresent();
        return switch (wording.orElse(config.toolDescriptions())) {
            case ORIGINAL -> originals.get(offer, unseen -> tools(offer, ToolDefinition::originalWire));
            case ENHANCED -> isWanted || !comparesFor(offer, caller) ? enhanced(offer) : compared(offer);
        };
    }

    private ListView enhanced(Offer offer) {
        return encoded.get(offer, unseen -> Map.of(ListKind.TOOLS, tools(offer, ToolDefinition::wire)))
                .get(ListKind.TOOLS);
    }

    private ListView compared(Offer offer) {
        return halves.get(offer, unseen -> tools(offer, tool -> tool.isCompared() ? tool.originalWire() : tool.wire()));
    }

    private static boolean comparesFor(Offer offer, Caller caller) {
        return CallerHalf.of(caller.label()) == CallerHalf.ORIGINAL
                && offer.tools().stream().anyMatch(ToolDefinition::isCompared);
    }

    private static ListView tools(Offer offer, Function<ToolDefinition, ObjectNode> wire) {
        return ListView.of(offer.tools(), tool -> tool.name().value(), wire);
    }

    private Map<ListKind, ListView> context(ContextView view) {
        return encoded.get(
                view,
                unseen -> Map.of(
                        ListKind.PROMPTS, encode(view.prompts().values()),
                        ListKind.RESOURCES, encode(view.resources().values()),
                        ListKind.TEMPLATES, encode(view.templates().values())));
    }

    private static ListView encode(Collection<? extends ContextDefinition> definitions) {
        return ListView.of(definitions, ContextDefinition::key, ContextDefinition::wire);
    }
}
