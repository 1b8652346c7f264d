package io.magictunnel.provider;

import io.magictunnel.provider.health.ModelListsForTests;
import io.magictunnel.provider.resilience.GuardsForTests;
import io.magictunnel.provider.setting.TestProviders;
import io.magictunnel.testing.StoppedClock;

/** The door without a container: its rules, and vendors that play a script. */
final class GatewayForTests {

    private GatewayForTests() {}

    static LlmGateway with(TestProviders providers, LlmClient... vendors) {
        return with(providers, new BooksForTests(), vendors);
    }

    static LlmGateway with(TestProviders providers, BooksForTests books, LlmClient... vendors) {
        var clock = new StoppedClock();
        var gateway = new LlmGateway();
        gateway.clients = new LlmClients();
        for (var vendor : vendors) {
            gateway.clients.add(vendor);
        }
        gateway.clock = clock;
        gateway.providers = providers;
        gateway.guards = GuardsForTests.with(clock);
        gateway.config = providers.config();
        gateway.models = ModelListsForTests.with(providers, gateway.clients, clock);
        gateway.books = books.books(providers.config(), clock);
        gateway.directory = new ProviderDirectory();
        gateway.directory.providers = providers;
        gateway.directory.guards = gateway.guards;
        return gateway;
    }
}
