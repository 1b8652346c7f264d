package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.FindFilter;
import io.magictunnel.discovery.FindRequest;
import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.discovery.argument.ArgumentMapper;
import io.magictunnel.discovery.learning.RecentSearches;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What {@code search_tools} answers. */
@ApplicationScoped
public class SearchAnswer {

    @Inject
    ToolFinder finder;

    @Inject
    ArgumentMapper mapper;

    @Inject
    RecentSearches searches;

    ToolOutcome answer(Invocation invocation) {
        var arguments = invocation.arguments();
        var query = arguments.path("query").asString();
        var finding = finder.find(invocation.caller(), request(arguments, mapper.gist(query)));
        searches.told(
                invocation.caller(),
                query,
                finding.hits().stream().map(hit -> hit.tool().name()).toList());
        var detail = FoundTools.Detail.valueOf(
                arguments.path("detail").asString("schemas").toUpperCase(Locale.ROOT));
        return DiscoveryAnswer.of(text(finding), json(finding, detail), false);
    }

    private static FindRequest request(ObjectNode arguments, String gist) {
        return new FindRequest(
                gist,
                DiscoveryMode.of(arguments.path("mode").asString("")),
                arguments.path("limit").asInt(5),
                new FindFilter(
                        only(arguments.path("server")), only(arguments.path("category")), only(arguments.path("tag"))),
                OptionalDouble.empty());
    }

    private static Set<String> only(JsonNode value) {
        return Optional.of(value.asString("")).filter(text -> !text.isBlank()).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    private static ObjectNode json(Finding finding, FoundTools.Detail detail) {
        var json = JsonNodeFactory.instance.objectNode();
        json.set("tools", FoundTools.json(finding.hits(), detail));
        json.set("nearest", FoundTools.json(finding.nearest(), detail));
        json.put("mode", finding.mode().spelling());
        finding.notices().forEach(json.putArray("notices")::add);
        return json;
    }

    private static String text(Finding finding) {
        var found = finding.hits().isEmpty()
                ? nothing(finding)
                : "%d tools fit, best first:%n%s".formatted(finding.hits().size(), FoundTools.text(finding.hits()));
        return finding.notices().isEmpty() ? found : found + "\n\n" + String.join("\n", finding.notices());
    }

    static String nothing(Finding finding) {
        return finding.nearest().isEmpty()
                ? "No tool fits."
                : "No tool fits. Nearest, but unlikely to do it:%n%s".formatted(FoundTools.text(finding.nearest()));
    }
}
