package io.magictunnel.discovery.sense;

/** Turns a text into a direction; texts that mean alike point alike. The same text always gives the same direction. */
@FunctionalInterface
public interface Embedder {

    /** Waits for the processor, for milliseconds; not to be called on a virtual thread. */
    Direction embed(String text);
}
