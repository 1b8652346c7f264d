package io.magictunnel.execution.history;

import io.magictunnel.execution.SecretName;
import io.magictunnel.platform.Json;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;

/**
 * Makes a JSON value fit for the history: secrets are masked, and only its beginning is kept. A secret is what stands under a
 * name that says so, and in texts what looks like a credential.
 */
final class Redaction {

    private static final String MASK = "***";
    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?i)\\b(bearer|basic)\\s+[A-Za-z0-9+/._~=-]{8,}"
                    + "|((?:password|passwd|secret|token|api[_-]?key|authorization)[\"']?\\s{0,3}[:=]\\s{0,3}[\"']?)[^\\s\"',;&}]{1,500}");

    private final int longest;
    private final StringWriter out = new StringWriter();

    private Redaction(int longest) {
        this.longest = longest;
    }

    /** The beginning of the value, masked. What is no JSON at all is left out. */
    static String of(byte[] json, int longest) {
        var redaction = new Redaction(longest);
        var whole = redaction.copy(json);
        var text = redaction.out.toString();
        return whole && text.length() <= longest ? text : cut(text, longest - 1) + "…";
    }

    static String masked(String text) {
        return CREDENTIAL
                .matcher(text)
                .replaceAll(found ->
                        (found.group(1) != null ? found.group(1) + " " : Matcher.quoteReplacement(found.group(2)))
                                + MASK);
    }

    /** @return whether all of it was copied */
    private boolean copy(byte[] json) {
        try (var parser = Json.FACTORY.createParser(ObjectReadContext.empty(), json);
                var generator = Json.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            while (parser.nextToken() != null) {
                copy(parser, generator);
                generator.flush();
                if (out.getBuffer().length() > longest) {
                    return false;
                }
            }
            return true;
        } catch (JacksonException notJson) {
            return json.length == 0;
        }
    }

    private void copy(JsonParser parser, JsonGenerator generator) {
        switch (parser.currentToken()) {
            case PROPERTY_NAME -> copyProperty(parser, generator);
            case VALUE_STRING -> generator.writeString(masked(cut(parser.getString(), longest)));
            default -> generator.copyCurrentEvent(parser);
        }
    }

    private static void copyProperty(JsonParser parser, JsonGenerator generator) {
        generator.writeName(parser.currentName());
        if (SecretName.is(parser.currentName())) {
            var token = parser.nextToken();
            parser.skipChildren();
            if (token == JsonToken.VALUE_NULL) {
                generator.writeNull();
            } else {
                generator.writeString(MASK);
            }
        }
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }
}
