package io.magictunnel;

import io.magictunnel.platform.Home;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/**
 * Lets nothing start with a configuration that is wrong: it runs before the first bean exists, says everything that is wrong,
 * and ends the server.
 */
public class ConfigurationGuard implements Extension {

    void check(@Observes BeforeBeanDiscovery start) {
        var problems = ConfigurationCheck.problemsOf(Home.ofEnvironment().configFile());
        if (problems.isEmpty()) {
            return;
        }
        problems.forEach(System.err::println);
        System.err.println("MagicTunnel does not start with this configuration.");
        System.err.flush();
        // an orderly shutdown would wait for the application that we are part of
        Runtime.getRuntime().halt(1);
    }
}
