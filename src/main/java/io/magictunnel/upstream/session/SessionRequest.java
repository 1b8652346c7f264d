package io.magictunnel.upstream.session;

import io.magictunnel.protocol.RawObject;
import io.magictunnel.protocol.input.Resumption;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is asked of a server, whatever the revision.
 *
 * @param name the tool, prompt or resource, where the method is about one
 * @param members puts the parameters
 * @param headers arguments that the tool's schema wants repeated as HTTP headers
 */
record SessionRequest(String method, Optional<String> name, Consumer<RawObject> members, Map<String, String> headers) {

    static SessionRequest of(String method, Consumer<RawObject> members) {
        return new SessionRequest(method, Optional.empty(), members, Map.of());
    }

    /** The same once more, with what the server had asked for. */
    SessionRequest with(Optional<Resumption> brought) {
        return brought.map(input -> new SessionRequest(method, name, members.andThen(put(input)), headers))
                .orElse(this);
    }

    private static Consumer<RawObject> put(Resumption input) {
        return params -> {
            var responses = new RawObject();
            input.inputResponses().forEach(responses::put);
            params.put("inputResponses", responses.toRaw());
            input.state().ifPresent(state -> params.put("requestState", state));
        };
    }
}
