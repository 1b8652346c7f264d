package io.magictunnel.upstream.conduct;

import io.magictunnel.protocol.JsonRpcError;
import io.magictunnel.protocol.RawJson;
import io.magictunnel.protocol.input.InputRequest;
import io.magictunnel.protocol.input.InputRequests;
import io.magictunnel.upstream.session.UpstreamAnswer;
import io.magictunnel.upstream.session.UpstreamException;

/** Lets a witness take note of what comes of the requests of one session. */
public record Observation(Witness witness) {

    /** Makes a request. */
    @FunctionalInterface
    public interface Asking {

        UpstreamAnswer ask() throws UpstreamException, InterruptedException;
    }

    /** Makes it, and passes on whatever comes of it. */
    public UpstreamAnswer of(String method, Asking asking) throws UpstreamException, InterruptedException {
        try {
            var answer = asking.ask();
            switch (answer) {
                case UpstreamAnswer.Given ignored -> witness.answered(method);
                case UpstreamAnswer.InputWanted ignored -> witness.answered(method);
                case UpstreamAnswer.Declined(var error) -> declined(method, error);
            }
            return answer;
        } catch (UpstreamException failed) {
            if (failed.reason() == UpstreamException.Reason.PROTOCOL) {
                witness.strayed(Deviation.BROKEN_ANSWER, method + ": it " + failed.getMessage());
            }
            throw failed;
        }
    }

    /** The server wants input before it answers. */
    public void wanted(RawJson inputRequests) {
        InputRequests.read(inputRequests)
                .ifPresent(wishes ->
                        wishes.byKey().values().stream().map(InputRequest::kind).forEach(witness::asked));
    }

    private void declined(String method, JsonRpcError error) {
        if (error.code() == JsonRpcError.METHOD_NOT_FOUND) {
            witness.unknown(method);
        }
    }
}
