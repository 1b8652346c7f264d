package io.magictunnel.provider.wire.refusal;

/** What a provider says about itself, made fit for our messages: one short line. */
public final class VendorText {

    private static final int LONGEST = 300;
    private static final int LONGEST_SCANNED = 20_000;

    private VendorText() {}

    public static String line(String text) {
        var start = text.length() > LONGEST_SCANNED ? text.substring(0, LONGEST_SCANNED) : text;
        var line = start.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST).strip() + " ...";
    }

    /** Providers like to repeat the key that they refuse. */
    public static String line(String text, KeyRedaction keys) {
        var start = text.length() > LONGEST_SCANNED ? text.substring(0, LONGEST_SCANNED) : text;
        return line(keys.text(start));
    }
}
