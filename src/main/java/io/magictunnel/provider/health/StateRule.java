package io.magictunnel.provider.health;

import io.magictunnel.provider.resilience.BreakerState;
import io.magictunnel.provider.resilience.ProviderGuard;
import io.magictunnel.provider.setting.KeyState;
import io.magictunnel.provider.setting.ProviderSetting;
import java.util.Optional;

/** Sums a provider up in one word. */
final class StateRule {

    /** Of 100 calls; fewer failures are everyday life with any service. */
    private static final int MANY = 20;

    private StateRule() {}

    /** @param lastLook whether all was good when it was looked at last; what its calls say counts more */
    static ProviderState of(
            ProviderSetting setting, KeyState key, ProviderGuard.State guard, Optional<Boolean> lastLook) {
        if (setting.disabled()) {
            return ProviderState.DISABLED;
        }
        if (isWithoutKey(setting, key)) {
            return ProviderState.NO_KEY;
        }
        if (guard.breaker() != BreakerState.CLOSED) {
            return ProviderState.BROKEN;
        }
        var pulse = guard.pulse();
        if (pulse.remembered() == 0) {
            return lastLook.map(good -> good ? ProviderState.READY : ProviderState.FAILING)
                    .orElse(ProviderState.UNTRIED);
        }
        return pulse.failed() * 100 > MANY * pulse.remembered() ? ProviderState.FAILING : ProviderState.READY;
    }

    private static boolean isWithoutKey(ProviderSetting setting, KeyState key) {
        return switch (key.source()) {
            case NONE -> setting.kind().needsKey();
            case EXPIRED -> true;
            case FILE, VAULT -> false;
        };
    }
}
