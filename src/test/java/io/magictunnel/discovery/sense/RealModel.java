package io.magictunnel.discovery.sense;

import org.opentest4j.TestAbortedException;

/** The model of meanings as the product uses it, for tests of other rooms. */
public final class RealModel {

    private RealModel() {}

    /** Aborts the test where it cannot run on this machine. */
    public static Embedder load() {
        try {
            return MiniLm.load();
        } catch (UnavailableModelException missing) {
            throw new TestAbortedException(missing.getMessage());
        }
    }
}
