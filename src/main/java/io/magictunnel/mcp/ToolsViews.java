package io.magictunnel.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.mcp.listing.ToolsView;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/**
 * What each caller is offered, encoded once for all callers whose rights are the same. It is kept as long as {@code permission}
 * keeps the view from which it was made.
 */
@ApplicationScoped
public class ToolsViews {

    @Inject
    CallerCatalogue catalogue;

    @Inject
    @ConfigProperties
    McpConfig config;

    private Cache<CatalogueView, ToolsView> encoded;

    @PostConstruct
    void prepare() {
        encoded = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(config.listCache)
                .weigher((CatalogueView view, ToolsView tools) -> tools.weight())
                .build();
    }

    /** The caller's view as of now. */
    ToolsView of(Caller caller) {
        return encoded.get(catalogue.view(caller), view -> ToolsView.of(view.listed()));
    }
}
