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
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperties;

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

    @PostConstruct
    void prepare() {
        encoded = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(config.listCache())
                .weigher((Object view, Map<ListKind, ListView> lists) ->
                        lists.values().stream().mapToInt(ListView::weight).sum())
                .build();
    }

    /** The caller's list as of now. */
    public ListView of(Caller caller, ListKind kind) {
        return switch (kind) {
            case TOOLS -> tools(offers.of(caller));
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

    private ListView tools(Offer offer) {
        return encoded.get(
                        offer,
                        unseen -> Map.of(
                                ListKind.TOOLS,
                                ListView.of(offer.tools(), tool -> tool.name().value(), ToolDefinition::wire)))
                .get(ListKind.TOOLS);
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
