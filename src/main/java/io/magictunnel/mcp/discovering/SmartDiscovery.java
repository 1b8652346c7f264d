package io.magictunnel.mcp.discovering;

import io.magictunnel.discovery.FindFilter;
import io.magictunnel.discovery.FindRequest;
import io.magictunnel.discovery.Finding;
import io.magictunnel.discovery.Hit;
import io.magictunnel.discovery.ToolFinder;
import io.magictunnel.discovery.argument.ArgumentMapper;
import io.magictunnel.discovery.argument.Mapping;
import io.magictunnel.discovery.argument.ModelArguments;
import io.magictunnel.discovery.learning.RecentSearches;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolCall;
import io.magictunnel.execution.ToolExecutor;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.platform.Json;
import io.magictunnel.protocol.input.Resumption;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import tools.jackson.databind.node.ObjectNode;

/** What a call of {@code smart_tool_discovery} needs of the rest of the house. Each call is a {@link SmartCall}. */
@ApplicationScoped
public class SmartDiscovery {

    private static final int MOST_FOUND = 8;

    @Inject
    ToolFinder finder;

    @Inject
    ArgumentMapper mapper;

    @Inject
    ModelArguments models;

    @Inject
    ToolExecutor executor;

    @Inject
    RecentSearches searches;

    @Inject
    @ConfigProperties
    DiscoveringConfig config;

    ToolOutcome run(Invocation invocation) throws InterruptedException {
        return new SmartCall(this, invocation).make();
    }

    Finding find(Invocation invocation, SmartRequest request) {
        return finder.find(
                invocation.caller(),
                new FindRequest(
                        mapper.gist(request.sentence()),
                        Optional.empty(),
                        MOST_FOUND,
                        FindFilter.NONE,
                        request.threshold()));
    }

    Mapping map(Invocation invocation, SmartRequest request, Hit hit) {
        var byRules = mapper.map(hit.tool(), request.sentence(), request.context());
        return models.complete(invocation.caller(), hit.tool(), request.sentence(), request.context(), byRules);
    }

    /** The tools that fit, in the order in which they would be run. */
    List<Hit> fitting(List<Hit> hits, SmartRequest request) {
        return new TakenValues(hit -> mapper.map(hit.tool(), request.sentence(), request.context()))
                .ordered(hits, request.sentence());
    }

    /** Somebody's search has led to this tool; whether it was right, its call will show. */
    void note(Invocation invocation, SmartRequest request, Hit hit) {
        searches.told(
                invocation.caller(), request.sentence(), List.of(hit.tool().name()));
    }

    /** Through the one door, with the caller's own rights; it is recorded as an execution of its own. */
    ToolOutcome call(Invocation invocation, String tool, ObjectNode arguments, Optional<Resumption> resumption) {
        return executor.execute(
                invocation.caller(),
                new ToolCall(
                        tool,
                        Json.MAPPER.writeValueAsBytes(arguments),
                        invocation.channel(),
                        invocation.requestId(),
                        invocation.requester(),
                        invocation.cancellation(),
                        resumption));
    }

    ToolPick.Caution caution() {
        return new ToolPick.Caution(config.writeThreshold, config.writeMargin);
    }
}
