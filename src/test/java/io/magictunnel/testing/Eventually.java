package io.magictunnel.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Waits for what another thread does: asserts again and again until it holds, or for so long that it never will. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private Eventually() {}

    public static void eventually(ThrowingCallable assertion) throws Exception {
        var start = System.nanoTime();
        while (true) {
            try {
                assertion.call();
                return;
            } catch (AssertionError notYet) {
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw notYet;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            } catch (Exception broken) {
                throw broken;
            } catch (Throwable broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
