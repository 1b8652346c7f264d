package io.magictunnel.mcp;

import io.magictunnel.mcp.dispatch.Outcome;
import io.magictunnel.mcp.inbound.Inbound;
import io.magictunnel.mcp.listing.ChangedList;
import io.magictunnel.mcp.listing.KnownLists;
import io.magictunnel.mcp.listing.ListChanges;
import io.magictunnel.mcp.listing.ListViews;
import io.magictunnel.mcp.listing.ListenSubscription;
import io.magictunnel.mcp.listing.ResourceSubscriptions;
import io.magictunnel.mcp.reading.ResourceErrors;
import io.magictunnel.mcp.session.LegacySession;
import io.magictunnel.mcp.stream.Exchange;
import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.McpJson;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** What clients ask for to hear of changes: in a session for each resource, without one by a request that stays open. */
@ApplicationScoped
public class SubscriptionMethods {

    private static final RawJson TRUE = RawJson.of("true");

    @Inject
    ResourceSubscriptions subscriptions;

    @Inject
    ListChanges changes;

    @Inject
    ListViews views;

    @Inject
    EventStreams streams;

    @Inject
    @ConfigProperties
    McpConfig config;

    Outcome subscribe(Map<String, RawJson> params, LegacySession session) {
        var uri = uri(params);
        if (uri.isEmpty()) {
            return Outcome.invalidParams("'params.uri' must be a string");
        }
        var result = subscriptions.subscribe(session, uri.get());
        if (session.isOver()) {
            subscriptions.forget(session);
        }
        return switch (result) {
            case SUBSCRIBED -> new Outcome.Done(List.of(RawJson.EMPTY_OBJECT));
            case UNKNOWN -> new Outcome.Fault(ResourceErrors.unknown(uri.get(), session.version()));
            case NEVER_TOLD -> Outcome.invalidParams("The server of this resource does not tell of changes");
            case TOO_MANY ->
                new Outcome.Fault(JsonRpcError.of(
                        JsonRpcError.TOO_MANY,
                        "A session may have %d subscriptions: end one and try again"
                                .formatted(config.maxSubscriptions())));
        };
    }

    Outcome unsubscribe(Map<String, RawJson> params, LegacySession session) {
        var uri = uri(params);
        uri.ifPresent(known -> subscriptions.unsubscribe(session, known));
        return uri.isPresent()
                ? new Outcome.Done(List.of(RawJson.EMPTY_OBJECT))
                : Outcome.invalidParams("'params.uri' must be a string");
    }

    void listen(Exchange exchange, Inbound.Stateless inbound) {
        var id = inbound.request().id();
        var wanted = Optional.ofNullable(inbound.params().get("notifications"));
        if (wanted.isEmpty() || !wanted.get().isObject()) {
            refuse(exchange, 200, id, "'params.notifications' must be an object");
            return;
        }
        var notifications = JsonRpcReader.members(wanted.get());
        var resources = notifications.getOrDefault("resourceSubscriptions", RawJson.of("[]"));
        if (!areTexts(resources)) {
            refuse(exchange, 200, id, "'params.notifications.resourceSubscriptions' must be an array of strings");
        } else if (!exchange.accepted().events()) {
            refuse(
                    exchange,
                    406,
                    id,
                    "subscriptions/listen is answered by text/event-stream, which the client must accept");
        } else {
            listen(exchange, id, known(exchange.caller(), notifications), texts(resources));
        }
    }

    private void listen(Exchange exchange, RawJson id, KnownLists known, List<String> resources) {
        var stream = streams.create();
        var subscription = new ListenSubscription(id, exchange.caller(), stream, known);
        var accepted = resources.stream()
                .filter(uri -> subscriptions.subscribe(subscription, uri) == ResourceSubscriptions.Result.SUBSCRIBED)
                .toList();
        subscription.acknowledge(accepted);
        if (streams.serve(exchange, Optional.of(id), stream, 0, () -> forget(subscription))) {
            changes.watch(subscription);
        } else {
            forget(subscription);
        }
    }

    private void forget(ListenSubscription subscription) {
        changes.forget(subscription);
        subscriptions.forget(subscription);
    }

    private KnownLists known(Caller caller, Map<String, RawJson> notifications) {
        var known = new KnownLists();
        Arrays.stream(ChangedList.values())
                .filter(list -> TRUE.equals(notifications.get(list.wish())))
                .forEach(list -> known.knows(list, views.digest(caller, list)));
        return known;
    }

    private static boolean areTexts(RawJson resources) {
        return resources.isArray() && JsonRpcReader.elements(resources).stream().allMatch(RawJson::isString);
    }

    private static List<String> texts(RawJson resources) {
        return JsonRpcReader.elements(resources).stream()
                .flatMap(uri -> McpJson.text(uri).stream())
                .distinct()
                .toList();
    }

    private static Optional<String> uri(Map<String, RawJson> params) {
        return Optional.ofNullable(params.get("uri")).flatMap(McpJson::text);
    }

    private static void refuse(Exchange exchange, int status, RawJson id, String message) {
        exchange.refuse(status, Optional.of(id), JsonRpcError.of(JsonRpcError.INVALID_PARAMS, message));
    }
}
