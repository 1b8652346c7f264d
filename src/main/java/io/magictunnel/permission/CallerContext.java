package io.magictunnel.permission;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.registry.context.ContextCatalogue;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The prompts and resources that one caller may know. What the caller may not use is not among them. */
@ApplicationScoped
public class CallerContext {

    private static final System.Logger LOGGER = System.getLogger(CallerContext.class.getName());

    /** How many prompts and resources all remembered views may hold together. */
    private static final int MOST_REMEMBERED = 1_000_000;

    @Inject
    ContextRegistry registry;

    @Inject
    CallerCatalogue tools;

    @Inject
    Policies policies;

    private final Cache<PolicyFingerprint, Remembered> views = Caffeine.newBuilder()
            .maximumWeight(MOST_REMEMBERED)
            .weigher((PolicyFingerprint fingerprint, Remembered remembered) ->
                    1 + remembered.view().size())
            .build();

    /**
     * A view, and the catalogue of tools for which it holds.
     *
     * @param tools its version; always the same where nothing depends on tools
     */
    private record Remembered(ContextView view, long tools) {

        boolean isOf(ContextCatalogue catalogue, long nowTools) {
            return view.catalogue().version() == catalogue.version() && tools == nowTools;
        }
    }

    /** All of it at one moment. An error while deciding gives an empty view. */
    public ContextView view(Caller caller) {
        var catalogue = registry.catalogue();
        try {
            var rules = policies.of(caller);
            var callable = catalogue.aboutTools() ? Optional.of(tools.view(caller)) : Optional.<CatalogueView>empty();
            var version = callable.map(view -> view.catalogue().version()).orElse(-1L);
            var remembered = views.getIfPresent(rules.fingerprint());
            if (remembered == null || !remembered.isOf(catalogue, version)) {
                var view = ContextView.of(catalogue, definition -> isPermitted(definition, rules.policy(), callable));
                remembered = new Remembered(view, version);
                views.put(rules.fingerprint(), remembered);
            }
            return remembered.view();
        } catch (RuntimeException failed) {
            LOGGER.log(Level.ERROR, "Nothing can be decided, caller=" + caller.label(), failed);
            return ContextView.of(catalogue, definition -> false);
        }
    }

    private static boolean isPermitted(
            ContextDefinition definition, PermissionPolicy policy, Optional<CatalogueView> callable) {
        return definition
                .about()
                .map(tool -> callable.flatMap(view -> view.find(tool.value())).isPresent())
                .orElseGet(() -> policy.decide(Matter.of(definition)) instanceof Decision.Allowed);
    }
}
