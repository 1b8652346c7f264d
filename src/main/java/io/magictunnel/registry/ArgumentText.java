package io.magictunnel.registry;

import java.math.BigDecimal;
import tools.jackson.databind.JsonNode;

/** How a JSON value reads where only text fits: a text without quotes, a whole number without fraction, the rest as JSON. */
final class ArgumentText {

    /** Beyond this many digits a number keeps the spelling that it came in, for 1e999999999 written out would fill the memory. */
    private static final int MOST_DIGITS = 40;

    private ArgumentText() {}

    static String of(JsonNode value) {
        if (value.isString()) {
            return value.stringValue();
        }
        return value.isNumber() ? plain(value) : value.toString();
    }

    private static String plain(JsonNode number) {
        if (number.isIntegralNumber() || !Double.isFinite(number.doubleValue())) {
            return number.asString();
        }
        var exact = number.decimalValue();
        return Math.abs((long) exact.scale()) + exact.precision() <= MOST_DIGITS ? plain(exact) : number.asString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
