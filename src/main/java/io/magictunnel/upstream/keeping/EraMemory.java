package io.magictunnel.upstream.keeping;

import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.ServerTransport;
import io.magictunnel.upstream.greeting.MetServer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;

/** The generation of a server is a property of the server: it is asked for once, and again when what we thought proves wrong. */
final class EraMemory {

    private final EraChoice configured;
    private final boolean isProgram;
    private EraChoice assumed;

    EraMemory(ServerDefinition server) {
        this.configured = server.era();
        this.isProgram = server.transport() instanceof ServerTransport.Command;
        this.assumed = configured;
    }

    /** How to greet the server next time. */
    EraChoice next() {
        return assumed;
    }

    void met(MetServer identity) {
        if (configured == EraChoice.AUTO) {
            assumed = identity.revision().isStateless() ? EraChoice.MODERN : EraChoice.LEGACY;
        }
    }

    /** There are programs that do not survive being asked; they are greeted in the old way next time. */
    void failed(UpstreamException failure) {
        if (configured == EraChoice.AUTO) {
            var mayHaveDiedOfIt = isProgram && assumed == EraChoice.AUTO && failure.reason() == Reason.UNREACHABLE;
            assumed = mayHaveDiedOfIt ? EraChoice.LEGACY : EraChoice.AUTO;
        }
    }
}
