package io.magictunnel.provider.health;

import io.magictunnel.provider.LlmClients;
import io.magictunnel.provider.setting.TestProviders;
import io.magictunnel.testing.SilentEvent;
import java.time.Clock;

/** Lists of models that nobody fetches aside. */
public final class ModelListsForTests {

    private ModelListsForTests() {}

    public static ModelLists with(TestProviders providers, LlmClients clients, Clock clock) {
        var lists = new ModelLists();
        lists.providers = providers;
        lists.clients = clients;
        lists.config = providers.config();
        lists.clock = clock;
        lists.news = new SilentEvent<>();
        lists.aside = work -> {};
        return lists;
    }
}
