package io.magictunnel.provider.resilience;

import io.magictunnel.testing.StoppedClock;

/** Guards for which time passes only where they wait. */
public final class GuardsForTests {

    private GuardsForTests() {}

    public static ProviderGuards with(StoppedClock clock) {
        var guards = new ProviderGuards();
        guards.time = new Time(clock, clock::advance);
        return guards;
    }
}
