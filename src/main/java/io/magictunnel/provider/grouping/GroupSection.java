package io.magictunnel.provider.grouping;

import io.magictunnel.platform.config.NamedSections;
import io.magictunnel.provider.choice.LoadBalance;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the configuration file may say about one group of providers, under {@code llm.groups.NAME.} */
@NamedSections(GroupSection.SECTION)
public class GroupSection {

    public static final String SECTION = "llm.groups";

    @ConfigProperty(name = "members")
    List<String> members;

    @ConfigProperty(name = "weights")
    Optional<List<String>> weights;

    @ConfigProperty(name = "balance")
    Optional<LoadBalance> balance;

    @ConfigProperty(name = "fallbacks")
    Optional<List<String>> fallbacks;

    @ConfigProperty(name = "context_window_fallbacks")
    Optional<List<String>> contextWindowFallbacks;

    @ConfigProperty(name = "content_policy_fallbacks")
    Optional<List<String>> contentPolicyFallbacks;
}
