package io.magictunnel.upstream.sse;

import io.magictunnel.upstream.credential.RequestCredentials;
import io.magictunnel.upstream.definition.EndpointKind;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.http.EventChannel;
import io.magictunnel.upstream.http.HttpLimits;
import io.magictunnel.upstream.http.StreamableHttpConnection;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import io.magictunnel.upstream.session.UpstreamSession;
import io.magictunnel.upstream.stdio.StdioConnection;
import io.magictunnel.upstream.stdio.StdioLimits;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Talks to an address over Streamable HTTP, or, where the server does not know that, over a stream of events. What a server was
 * found to speak is tried first the next time.
 */
public final class EndpointDialects {

    private final HttpLimits http;
    private final StdioLimits messages;
    private final Set<URI> speakEvents = ConcurrentHashMap.newKeySet();

    /** How a server is greeted. */
    public record Greeting(EraChoice era, SessionLimits limits) {}

    /** @param messages how much may wait on a stream of events */
    public EndpointDialects(HttpLimits http, StdioLimits messages) {
        this.http = http;
        this.messages = messages;
    }

    public UpstreamSession connect(
            ServerTransport.Endpoint endpoint, RequestCredentials proof, Greeting greeting, ConnectionListener listener)
            throws UpstreamException, InterruptedException {
        if (endpoint.kind() == EndpointKind.EVENTS || speakEvents.remove(endpoint.url())) {
            return overEvents(endpoint, proof, greeting.limits(), listener);
        }
        try {
            var connection = new StreamableHttpConnection(endpoint, proof, http, listener);
            return UpstreamSession.open(connection, listener, greeting.era(), greeting.limits());
        } catch (UpstreamException refused) {
            if (refused.reason() != Reason.PROTOCOL || greeting.era() == EraChoice.MODERN) {
                throw refused;
            }
            try {
                return overEvents(endpoint, proof, greeting.limits(), listener);
            } catch (UpstreamException noEvents) {
                refused.addSuppressed(noEvents);
                throw refused;
            }
        }
    }

    /** Remembered only after it went well, and until it does not. */
    private UpstreamSession overEvents(
            ServerTransport.Endpoint endpoint,
            RequestCredentials proof,
            SessionLimits limits,
            ConnectionListener listener)
            throws UpstreamException, InterruptedException {
        var channel = EventChannel.open(endpoint, proof, http);
        var connection = StdioConnection.with(new EventProgram(channel), messages, listener);
        var greeted = UpstreamSession.open(connection, listener, EraChoice.LEGACY, limits);
        speakEvents.add(endpoint.url());
        return greeted;
    }
}
