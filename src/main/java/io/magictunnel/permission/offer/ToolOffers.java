package io.magictunnel.permission.offer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.size.TokenCounts;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What lists of tools show to each caller. While neither the catalogue nor the caller's rights change, everybody with those
 * rights gets the same object.
 */
@ApplicationScoped
public class ToolOffers {

    private static final System.Logger LOGGER = System.getLogger(ToolOffers.class.getName());

    @Inject
    CallerCatalogue catalogue;

    @Inject
    Permissions permissions;

    @Inject
    TokenCounts tokens;

    @Inject
    @ConfigProperties
    OfferConfig config;

    private final Cache<CatalogueView, Map<ToolVisibility, Offer>> offers =
            Caffeine.newBuilder().weakKeys().build();
    private final AtomicBoolean deadEndTold = new AtomicBoolean();
    private Pins pins;

    @PostConstruct
    void prepare() {
        pins = Pins.of(config.pinned.orElse(List.of()));
    }

    /** What this caller's list shows now. */
    public Offer of(Caller caller) {
        var view = catalogue.view(caller);
        return offers.get(view, this::all).get(visibilityFor(caller));
    }

    /** What is set for the virtual server through which the caller came, or for the product. */
    public ToolVisibility visibilityFor(Caller caller) {
        return caller.scope().isEmpty()
                ? config.visibility
                : permissions
                        .entered(caller)
                        .flatMap(VirtualServer::toolVisibility)
                        .orElse(config.visibility);
    }

    /** What holds where a virtual server says nothing else. */
    public ToolVisibility usual() {
        return config.visibility;
    }

    /** What this caller's list costs, however much of it is shown. */
    public List<OfferPrice> prices(Caller caller) {
        return prices(catalogue.listed(caller));
    }

    /** The same for a list that is not there yet. */
    public List<OfferPrice> prices(List<ToolDefinition> listed) {
        return Arrays.stream(ToolVisibility.values())
                .map(visibility -> price(Offer.of(visibility, listed, pins)))
                .toList();
    }

    private OfferPrice price(Offer offer) {
        return new OfferPrice(
                offer.asked(),
                offer.tools().size(),
                offer.tools().stream().mapToLong(tokens::of).sum(),
                offer.isDeadEnd());
    }

    private Map<ToolVisibility, Offer> all(CatalogueView view) {
        if (Offer.of(config.visibility, view.listed(), pins).isDeadEnd() && !deadEndTold.getAndSet(true)) {
            LOGGER.log(
                    Level.WARNING,
                    "discovery.visibility is {0}, but there are callers who may use no tool that finds others; their"
                            + " lists show all tools",
                    config.visibility.spelling());
        }
        return Arrays.stream(ToolVisibility.values())
                .collect(Collectors.toUnmodifiableMap(
                        Function.identity(), visibility -> Offer.of(visibility, view.listed(), pins)));
    }
}
