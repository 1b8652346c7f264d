package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.learning.RecentSearches;
import io.magictunnel.execution.ToolExecuted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;

/** Tells discovery which tools clients call after it has found them. */
@ApplicationScoped
public class ChosenTools {

    @Inject
    RecentSearches searches;

    void called(@ObservesAsync ToolExecuted executed) {
        searches.called(executed.caller(), executed.tool(), executed.failure().isEmpty());
    }
}
