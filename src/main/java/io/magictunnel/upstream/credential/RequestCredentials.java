package io.magictunnel.upstream.credential;

import io.magictunnel.upstream.session.UpstreamException;
import java.util.List;
import java.util.Map;

/** What goes onto each request to one server so that it knows us. Usable by many threads at once. */
public interface RequestCredentials {

    RequestCredentials NONE = new RequestCredentials() {
        @Override
        public Map<String, String> headers() {
            return Map.of();
        }

        @Override
        public boolean refused(Refusal refusal) {
            return false;
        }
    };

    /** The headers; none where nothing is known yet. */
    Map<String, String> headers() throws UpstreamException, InterruptedException;

    /**
     * A server did not accept a request.
     *
     * @return whether it is worth asking again, with the headers that there are now
     * @throws UpstreamException where somebody has to do something first; it says what
     */
    boolean refused(Refusal refusal) throws UpstreamException, InterruptedException;

    /**
     * How a server refused.
     *
     * @param status 401 or 403
     * @param challenges the values of {@code WWW-Authenticate}
     * @param shown the headers that it refused
     */
    record Refusal(int status, List<String> challenges, Map<String, String> shown) {

        @Override
        public String toString() {
            return "Refusal[%d, %s]".formatted(status, challenges);
        }
    }
}
