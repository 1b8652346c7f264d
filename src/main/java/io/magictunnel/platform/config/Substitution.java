package io.magictunnel.platform.config;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts environment variables into values: <code>${NAME}</code>, <code>${NAME:-default}</code>, and <code>$${</code> for the
 * two characters themselves. One pass: what a variable contains is never looked into.
 */
public record Substitution(UnaryOperator<String> environment) {

    private static final Pattern REFERENCE = Pattern.compile(
            "\\$\\$\\{|\\$\\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(?::-(?<fallback>[^}]*))?}|(?<broken>\\$\\{)");

    public String fill(String text) throws RefusedException {
        var found = REFERENCE.matcher(text);
        var filled = new StringBuilder();
        while (found.find()) {
            found.appendReplacement(filled, Matcher.quoteReplacement(replacement(found)));
        }
        return found.appendTail(filled).toString();
    }

    private String replacement(Matcher found) throws RefusedException {
        if (found.group("broken") != null) {
            throw new RefusedException(
                    "'${' opens no variable; allowed are ${NAME}, ${NAME:-default}, and $${ for itself");
        }
        var name = found.group("name");
        if (name == null) {
            return "${";
        }
        var value = environment.apply(name);
        if (value != null && !value.isEmpty()) {
            return value;
        }
        if (found.group("fallback") != null) {
            return found.group("fallback");
        }
        throw new RefusedException(
                "the environment variable %s is not set; set it, or write ${%s:-default}".formatted(name, name));
    }

    /** A variable that is not there, or that cannot be read as one. */
    public static class RefusedException extends Exception {

        RefusedException(String message) {
            super(message);
        }
    }
}
