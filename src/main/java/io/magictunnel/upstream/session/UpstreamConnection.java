package io.magictunnel.upstream.session;

import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.RawJson;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Carries messages to one upstream server and back. Usable by many threads at once; each waits for its own answer, and hears
 * of its progress, on its own thread.
 */
public interface UpstreamConnection extends AutoCloseable {

    /** Sends a request and waits for its answer. When the waiting ends early, the server is told to stop. */
    UpstreamAnswer ask(UpstreamRequest request) throws UpstreamException, InterruptedException;

    /** Sends a notification. */
    void tell(String method, Optional<RawJson> params) throws UpstreamException, InterruptedException;

    /** From now on requests travel as this revision wants it. */
    void speak(ProtocolVersion revision);

    /**
     * Hears what the server announces without being asked, for as long as the server goes on, and hands it to the listener.
     *
     * @param listen the request that a stateless revision wants; older ones have other means
     * @param whenHeard is told when nothing that the server says can be missed any more
     * @return whether it is worth hearing again
     */
    boolean hear(UpstreamRequest listen, Runnable whenHeard) throws UpstreamException, InterruptedException;

    /** Whether requests have headers beside their bodies. */
    boolean hasHeaders();

    /** The process behind it, where there is one. */
    OptionalLong pid();

    @Override
    void close();
}
