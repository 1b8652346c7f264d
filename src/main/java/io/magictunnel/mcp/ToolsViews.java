package io.magictunnel.mcp;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.magictunnel.mcp.listing.ToolsView;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.Permissions;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.security.Caller;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What each caller is offered, encoded once for all callers whose rights are the same. */
@ApplicationScoped
public class ToolsViews {

    @Inject
    CallerCatalogue catalogue;

    @Inject
    Permissions permissions;

    @Inject
    ToolRegistry registry;

    @Inject
    @ConfigProperties
    McpConfig config;

    private Cache<Key, ToolsView> views;

    @PostConstruct
    void prepare() {
        views = Caffeine.newBuilder()
                .maximumWeight(config.listCache)
                .weigher((Key key, ToolsView view) -> view.weight())
                .build();
    }

    /** The caller's view as of now. The version is read first, so that a view is never older than its key says. */
    ToolsView of(Caller caller) {
        var key = new Key(registry.catalogue().version(), permissions.fingerprintOf(caller));
        return views.get(key, missing -> ToolsView.of(catalogue.listed(caller)));
    }

    private record Key(long catalogueVersion, PolicyFingerprint policy) {}
}
