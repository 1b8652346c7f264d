package io.magictunnel.protocol.input;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.JsonRpcReader;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.RawObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a server wants from a client all at once, each under a key of the server's choice. */
public record InputRequests(Map<String, InputRequest> byKey) {

    /** More than these are no honest wish. */
    public static final int MOST = 32;

    /** The methods of which a client expects that they may ask for input. */
    public static final Set<String> MAY_BE_ASKED_IN = Set.of("tools/call", "prompts/get", "resources/read");

    public InputRequests {
        byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
    }

    public static InputRequests of(String key, InputRequest request) {
        return new InputRequests(Map.of(key, request));
    }

    /** Reads an {@code inputRequests} object; empty where it is none, has an entry that we do not know, or too many of them. */
    public static Optional<InputRequests> read(RawJson inputRequests) {
        if (!inputRequests.isObject()) {
            return Optional.empty();
        }
        var members = JsonRpcReader.members(inputRequests);
        var known = new LinkedHashMap<String, InputRequest>();
        members.forEach((key, entry) -> InputRequest.read(entry).ifPresent(request -> known.put(key, request)));
        return known.size() == members.size() && known.size() <= MOST
                ? Optional.of(new InputRequests(known))
                : Optional.empty();
    }

    /** The same, so that client and user can tell which of many servers asks. */
    public InputRequests inNameOf(String server) {
        var named = new LinkedHashMap<String, InputRequest>();
        byKey.forEach((key, request) -> named.put(key, request.inNameOf(server)));
        return new InputRequests(named);
    }

    public RawJson toRaw() {
        var json = new RawObject();
        byKey.forEach((key, request) -> json.put(key, request.toRaw()));
        return json.toRaw();
    }

    /** What a client must have declared before it may be asked all of this. */
    public ClientCapabilities needs() {
        return byKey.values().stream()
                .map(InputRequest::needs)
                .reduce(ClientCapabilities.NONE, ClientCapabilities::and);
    }

    /** Those without an answer yet. */
    public InputRequests without(InputAnswers answers) {
        var left = new LinkedHashMap<>(byKey);
        left.keySet().removeAll(answers.byKey().keySet());
        return new InputRequests(left);
    }

    /** The same answer to all of them: that there is none. */
    public InputAnswers allDeclined(JsonRpcError error) {
        return new InputAnswers(
                byKey.keySet().stream().collect(Collectors.toMap(key -> key, key -> new InputAnswer.Declined(error))));
    }

    public boolean isEmpty() {
        return byKey.isEmpty();
    }
}
