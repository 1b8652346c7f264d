package io.magictunnel.upstream.input;

/** Sends a server our answers to what it asks. */
@FunctionalInterface
public interface Replies {

    void send(byte[] message) throws InterruptedException;
}
