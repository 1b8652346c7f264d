package io.magictunnel.provider.wire;

import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The way to providers as it is without a server around it. */
public final class WireForTests {

    private WireForTests() {}

    public static VendorWire started() {
        return started(Clock.systemUTC());
    }

    public static VendorWire started(Clock clock) {
        var executor = Executors.newVirtualThreadPerTaskExecutor();
        var wire = new VendorWire();
        wire.clock = clock;
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
