package io.magictunnel.registry;

import com.networknt.schema.regex.RegularExpression;
import com.networknt.schema.regex.RegularExpressions;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * A regular expression of a schema. All expressions that look at one document share its time; when that is used up, nothing
 * matches any more.
 */
final class BoundedPattern implements RegularExpression {

    private static final ThreadLocal<Long> DEADLINE = new ThreadLocal<>();

    private final Pattern pattern;

    BoundedPattern(String pattern) {
        this.pattern = Pattern.compile(RegularExpressions.replaceLongformCharacterProperties(
                RegularExpressions.replaceDollarAnchors(pattern)));
    }

    /** Does the work with so much time for all its expressions together. */
    static <T> T within(Duration time, Supplier<T> work) {
        DEADLINE.set(System.nanoTime() + time.toNanos());
        try {
            return work.get();
        } finally {
            DEADLINE.remove();
        }
    }

    @Override
    public boolean matches(String value) {
        var deadline = DEADLINE.get();
        try {
            return pattern.matcher(deadline == null ? value : new Hurried(value, deadline))
                    .find();
        } catch (TooSlowException | StackOverflowError hopeless) {
            return false;
        }
    }

    private static final class TooSlowException extends RuntimeException {

        TooSlowException() {
            super("The time for regular expressions is used up", null, false, false);
        }
    }

    /** A text that can only be read for a while: the one place at which a running match can be stopped. */
    private record Hurried(CharSequence text, long deadline) implements CharSequence {

        @Override
        public char charAt(int index) {
            if (System.nanoTime() - deadline > 0) {
                throw new TooSlowException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Hurried(text.subSequence(start, end), deadline);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
