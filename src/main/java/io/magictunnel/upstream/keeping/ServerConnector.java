package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamSession;

/** Starts or connects to a server, and greets it. */
@FunctionalInterface
public interface ServerConnector {

    UpstreamSession connect(ServerDefinition server, EraChoice era, ConnectionListener listener)
            throws UpstreamException, InterruptedException;
}
