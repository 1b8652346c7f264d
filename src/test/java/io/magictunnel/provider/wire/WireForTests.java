package io.magictunnel.provider.wire;

import io.magictunnel.provider.wire.refusal.KnownKeys;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to providers as it is without a server around it. */
public final class WireForTests {

    /** What every wire of the tests knows. */
    public static final KnownKeys KEYS = new KnownKeys();

    private WireForTests() {}

    public static VendorWire started() {
        return started(Clock.systemUTC());
    }

    public static VendorWire started(Clock clock) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var wire = new VendorWire();
        wire.clock = clock;
        wire.keys = KEYS;
        wire.threads = new VendorThreads() {
            @Override
            ExecutorService executor() {
                return executor;
            }
        };
        wire.start();
        return wire;
    }
}
