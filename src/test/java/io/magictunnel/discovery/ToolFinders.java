package io.magictunnel.discovery;

import io.magictunnel.discovery.index.ToolIndexes;
import io.magictunnel.discovery.ranking.ModelChoices;
import io.magictunnel.discovery.sense.Senses;
import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.permission.CatalogueView;
import io.magictunnel.permission.PolicyFingerprint;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.JsonNodeFactory;

/** A finder for tests: its tools, and who may use which, are what the test says. */
final class ToolFinders {

    static final Caller ANNA = new Caller("1", "anna", Role.USER, Optional.empty());

    final ToolFinder finder = new ToolFinder();

    private final ToolIndexes.GivenTools tools = new ToolIndexes.GivenTools();
    private CatalogueView view;
    private long version;

    private ToolFinders(Senses senses) {
        finder.index = ToolIndexes.of(tools, senses);
        finder.senses = senses;
        finder.preferences = nobody();
        finder.model = ModelChoices.ofNobody(config());
        finder.config = config();
        finder.catalogue = new CallerCatalogue() {
            @Override
            public CatalogueView view(Caller caller) {
                return view;
            }
        };
    }

    static ToolFinders with(Senses senses) {
        return new ToolFinders(senses);
    }

    static DiscoveryConfig config() {
        var config = new DiscoveryConfig();
        config.mode = DiscoveryMode.HYBRID;
        config.threshold = 0.3;
        config.maxHits = 50;
        config.maxSentence = 2000;
        config.llmTarget = Optional.empty();
        return config;
    }

    /** From now on these are the tools, and the caller may use those that are permitted. */
    ToolFinders are(Collection<ToolDefinition> now, Predicate<ToolDefinition> permitted) {
        var byName = new TreeMap<ToolName, ToolDefinition>();
        now.forEach(tool -> byName.put(tool.name(), tool));
        var catalogue = new Catalogue(++version, byName);
        ToolIndexes.change(tools, finder.index, catalogue);
        may(permitted);
        return this;
    }

    ToolFinders are(ToolDefinition... now) {
        return are(List.of(now), tool -> true);
    }

    /** From now on the caller may use those that are permitted. */
    void may(Predicate<ToolDefinition> permitted) {
        var known = tools.catalogue().tools().stream().filter(permitted).toList();
        view = new CatalogueView(
                PolicyFingerprint.UNDECIDABLE,
                tools.catalogue(),
                known,
                known,
                known.stream()
                        .filter(ToolDefinition::enabled)
                        .collect(Collectors.toMap(tool -> tool.name().value(), tool -> tool)));
    }

    Finding find(String sentence) {
        return finder.find(ANNA, FindRequest.of(sentence, 5));
    }

    static ToolDefinition tool(String name, String description) {
        return tool(name, description, new ToolSource.CapabilityFile("test.yaml"));
    }

    static ToolDefinition tool(String name, String description, ToolSource source) {
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                description,
                JsonNodeFactory.instance.objectNode().put("type", "object"),
                JsonNodeFactory.instance.objectNode().put("name", name),
                "other",
                List.of(),
                source,
                new Routing.BuiltIn("nothing", Duration.ofSeconds(1)),
                false,
                true);
    }

    @SuppressWarnings("unchecked")
    private static Instance<Preferences> nobody() {
        return (Instance<Preferences>) Proxy.newProxyInstance(
                ToolFinders.class.getClassLoader(),
                new Class<?>[] {Instance.class},
                (proxy, method, arguments) -> method.getName().equals("isUnsatisfied"));
    }
}
