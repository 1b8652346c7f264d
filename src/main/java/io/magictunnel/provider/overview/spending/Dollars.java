package io.magictunnel.provider.overview.spending;

import io.magictunnel.provider.price.Money;
import java.math.RoundingMode;
import java.util.Locale;

/** Money as people read it: cents, and more places only where there would be nothing to see else. */
public final class Dollars {

    private static final long CENT = 10_000;

    private Dollars() {}

    public static String of(Money money) {
        var places = money.micros() == 0 || Math.abs(money.micros()) >= CENT ? 2 : 6;
        return String.format(
                Locale.ROOT, "$%,." + places + "f", money.dollars().setScale(places, RoundingMode.HALF_UP));
    }
}
