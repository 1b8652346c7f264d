package io.magictunnel.permission;

import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** The catalogue as one caller may know it. What the caller may not use is not in it, and neither is what is disabled. */
@ApplicationScoped
public class CallerCatalogue {

    /** Enabled, permitted tools, sorted by name, hidden ones left out: what a client is offered. */
    public List<ToolDefinition> listed(Caller caller) {
        return List.of();
    }

    /** Every permitted tool, hidden and disabled ones included: what administration pages show. */
    public List<ToolDefinition> known(Caller caller) {
        return List.of();
    }

    /** A permitted, enabled tool of that name; empty alike for unknown, forbidden and disabled ones. */
    public Optional<ToolDefinition> find(Caller caller, String name) {
        return Optional.empty();
    }
}
