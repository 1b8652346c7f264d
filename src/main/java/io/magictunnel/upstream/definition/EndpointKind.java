package io.magictunnel.upstream.definition;

/** How messages travel to an address. */
public enum EndpointKind {
    /** Over Streamable HTTP; where the server does not know that, over a stream of events with an address for messages. */
    ANY,
    /** Over a stream of events with an address for messages, as in revision 2024-11-05. */
    EVENTS
}
