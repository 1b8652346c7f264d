package io.magictunnel.permission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;

/** The prompts and resources that one caller may know. What the caller may not use is not among them. */
@ApplicationScoped
public class CallerContext {

    private static final System.Logger LOGGER = System.getLogger(CallerContext.class.getName());

    /** How many prompts and resources all remembered views may hold together. */
    private static final int MOST_REMEMBERED = 1_000_000;

    @Inject
    ContextRegistry registry;

    @Inject
    Policies policies;

    private final Cache<PolicyFingerprint, ContextView> views = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((PolicyFingerprint fingerprint, ContextView view) -> 1 + view.size())
            .build();

    /** All of it at one moment. An error while deciding gives an empty view. */
    public ContextView view(Caller caller) {
        var catalogue = registry.catalogue();
        try {
            var rules = policies.of(caller);
            var view = views.getIfPresent(rules.fingerprint());
            if (view == null || view.catalogue().version() != catalogue.version()) {
                view = ContextView.of(
                        catalogue,
                        definition -> rules.policy().decide(Matter.of(definition)) instanceof Decision.Allowed);
                views.put(rules.fingerprint(), view);
            }
            return view;
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "Nothing can be decided, caller=" + caller.label(), failed);
            return ContextView.of(catalogue, definition -> false);
        }
    }
}
