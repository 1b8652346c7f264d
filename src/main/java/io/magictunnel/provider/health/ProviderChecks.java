package io.magictunnel.provider.health;

import io.magictunnel.provider.CallBooks;
import io.magictunnel.provider.Connection;
import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.LlmClients;
import io.magictunnel.provider.LlmTarget;
import io.magictunnel.provider.setting.ProviderSetting;
import io.magictunnel.provider.setting.Providers;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Prepares checks of providers. What a trial of a model costs is charged to whoever wants it, and stands in the log of calls. */
@ApplicationScoped
public class ProviderChecks {

    /** For what models are asked here, in the log and in figures. */
    static final String PURPOSE = "check";

    @Inject
    Providers providers;

    @Inject
    LlmClients clients;

    @Inject
    NetworkProbe network;

    @Inject
    CallBooks books;

    ProviderCheck of(Caller caller, ProviderSetting setting) {
        return of(caller, providers.connection(setting), setting.models());
    }

    /** @param models those that are used; the first is tried */
    ProviderCheck of(Caller caller, Connection to, List<String> models) {
        var target = LlmTarget.of(to.provider());
        return new ProviderCheck(
                clients.of(to.kind()),
                to,
                models,
                network,
                (request, asking) -> books.once(new LlmCall(caller, PURPOSE, target, request), to, asking));
    }
}
