package io.magictunnel.permission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Optional;

/** The catalogue as one caller may know it. What the caller may not use is not in it, and neither is what is disabled. */
@ApplicationScoped
public class CallerCatalogue {

    private static final System.Logger LOGGER = System.getLogger(CallerCatalogue.class.getName());

    /** How many tools all remembered views may hold together. */
    private static final int MOST_REMEMBERED = 1_000_000;

    @Inject
    ToolRegistry registry;

    @Inject
    Policies policies;

    private final Cache<PolicyFingerprint, CatalogueView> views = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((PolicyFingerprint fingerprint, CatalogueView view) ->
                    1 + view.known().size())
            .build();

    /** Enabled, permitted tools, sorted by name, hidden ones left out: what a client is offered. */
    public List<ToolDefinition> listed(Caller caller) {
        return view(caller).listed();
    }

    /** Every permitted tool, hidden and disabled ones included: what administration pages show. */
    public List<ToolDefinition> known(Caller caller) {
        return view(caller).known();
    }

    /** A permitted, enabled tool of that name; empty alike for unknown, forbidden and disabled ones. */
    public Optional<ToolDefinition> find(Caller caller, String name) {
        return view(caller).find(name);
    }

    /** All of it at one moment. An error while deciding gives an empty catalogue. */
    public CatalogueView view(Caller caller) {
        var catalogue = registry.catalogue();
        try {
            var rules = policies.of(caller);
            var view = views.getIfPresent(rules.fingerprint());
            if (view == null || view.catalogue().version() != catalogue.version()) {
                view = CatalogueView.of(
                        rules.fingerprint(),
                        catalogue,
                        tool -> rules.policy().decide(tool) instanceof Decision.Allowed);
                views.put(rules.fingerprint(), view);
            }
            return view;
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "Nothing can be decided, caller=" + caller.label(), failed);
            return CatalogueView.nothing(catalogue);
        }
    }
}
