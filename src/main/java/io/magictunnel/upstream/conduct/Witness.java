package io.magictunnel.upstream.conduct;

import io.magictunnel.protocol.input.InputKind;
import io.magictunnel.upstream.session.ServerList;

/** Takes note of how a server behaves. Never blocks, and never throws. */
public interface Witness {

    /** The server answered a request as it should. */
    void answered(String method);

    /** The server did not know the method of a request, which belongs to what it has declared. */
    void unknown(String method);

    /** @param detail in what, in a few words; may be foreign text */
    void strayed(Deviation deviation, String detail);

    /** The server told that a list has changed. */
    void announced(ServerList list);

    /** The server wanted something of a client. */
    void asked(InputKind kind);

    /** Where it does not matter. */
    Witness NOBODY = new Witness() {
        @Override
        public void answered(String method) {}

        @Override
        public void unknown(String method) {}

        @Override
        public void strayed(Deviation deviation, String detail) {}

        @Override
        public void announced(ServerList list) {}

        @Override
        public void asked(InputKind kind) {}
    };
}
