package io.magictunnel;

import io.magictunnel.platform.Home;
import io.magictunnel.platform.config.ConfigProblem;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Lets nothing start with a configuration that is wrong: it looks at all of it before the first bean exists. */
public class ConfigurationGuard implements Extension {

    void check(@Observes BeforeBeanDiscovery start) {
        var problems = ConfigurationCheck.problemsOf(Home.ofEnvironment().configFile());
        if (!problems.isEmpty()) {
            new FailedStart(problems.stream().map(ConfigProblem::toString).toList()).end();
        }
    }
}
