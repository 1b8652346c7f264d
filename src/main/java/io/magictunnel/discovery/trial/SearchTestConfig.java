package io.magictunnel.discovery.trial;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about testing how well tools are found, under {@code discovery.tests.} */
@Dependent
@ConfigProperties(prefix = "discovery.tests")
public class SearchTestConfig {

    @ConfigProperty(name = "max_cases", defaultValue = "1000")
    @Within(min = "1", max = "20000")
    public int maxCases;

    /** The oldest make room for new ones. */
    @ConfigProperty(name = "keep_runs", defaultValue = "100")
    @Within(min = "1", max = "1000")
    public int keepRuns;
}
