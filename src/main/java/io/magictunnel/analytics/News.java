package io.magictunnel.analytics;

import io.magictunnel.enhancement.ToolEnhanced;
import io.magictunnel.enhancement.queue.JobMoved;
import io.magictunnel.enhancement.queue.JobsWaiting;
import io.magictunnel.execution.ToolExecuted;
import io.magictunnel.mcp.session.SessionsChanged;
import io.magictunnel.permission.PolicyChanged;
import io.magictunnel.platform.screen.LivePage;
import io.magictunnel.provider.health.ModelsListed;
import io.magictunnel.provider.setting.ProvidersChanged;
import io.magictunnel.provider.usage.ModelCalled;
import io.magictunnel.registry.CatalogueChanged;
import io.magictunnel.security.vault.CredentialChanged;
import io.magictunnel.upstream.ServerStateChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** What happens anywhere in the product, as the names that parts of pages wait for. */
@ApplicationScoped
class News {

    @Inject
    LivePage pages;

    void onCall(@ObservesAsync ToolExecuted executed) {
        pages.changed("calls");
    }

    void onClient(@ObservesAsync SessionsChanged changed) {
        pages.changed("clients");
    }

    void onServer(@ObservesAsync ServerStateChanged changed) {
        pages.changed("servers");
    }

    void onCatalogue(@Observes CatalogueChanged changed) {
        pages.changed("tools");
    }

    void onCredential(@Observes(during = TransactionPhase.AFTER_SUCCESS) CredentialChanged changed) {
        pages.changed("credentials");
    }

    void onPolicy(@ObservesAsync PolicyChanged changed) {
        pages.changed("grants");
    }

    void onProvider(@ObservesAsync ProvidersChanged changed) {
        pages.changed("providers");
    }

    void onModels(@ObservesAsync ModelsListed listed) {
        pages.changed("providers");
    }

    void onModelCall(@ObservesAsync ModelCalled called) {
        pages.changed("llm-calls");
    }

    void onJobs(@ObservesAsync JobsWaiting waiting) {
        pages.changed("enhancements");
    }

    void onJob(@ObservesAsync JobMoved moved) {
        pages.changed("enhancements");
    }

    void onWords(@Observes(during = TransactionPhase.AFTER_SUCCESS) ToolEnhanced enhanced) {
        pages.changed("enhancements");
    }
}
