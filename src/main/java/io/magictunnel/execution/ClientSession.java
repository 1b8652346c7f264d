package io.magictunnel.execution;

/** The session of a client in which a call is made, for what shall last as long as it does. */
public interface ClientSession {

    /** Unique among the open sessions; never shown to anybody but its owner. */
    String id();

    /** Runs once, when the session is over; at once where it is already. Equal actions count once. Must not wait for anything. */
    void whenEnded(Runnable action);
}
