package io.magictunnel.execution.http;

import io.magictunnel.execution.argument.UnfitValueException;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import io.magictunnel.registry.Template.Part;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The address that a call means.
 *
 * @param isOfTheTool whether the host was written by the tool's author, rather than being, in part or whole, an argument
 */
record Target(URI address, boolean isOfTheTool) {

    private static final Pattern HOST_AND_PORT = Pattern.compile("[A-Za-z0-9.-]{1,253}(:\\d{1,5})?");

    /** Where in an address a value stands. */
    private enum Zone {
        HOST,
        PATH,
        QUERY
    }

    static Target of(Routing.Http routing, JsonNode arguments) throws UnfitValueException {
        var template = routing.url();
        var text = template.isOnePlaceholder() ? whole(template, arguments) : composed(template, arguments);
        return new Target(checked(text + query(routing, arguments, text)), hasOwnHost(template));
    }

    /** An address that somebody else wrote, for example in a redirect. */
    static Target elsewhere(URI address, boolean isOfTheTool) throws UnfitValueException {
        return new Target(checked(address.toString()), isOfTheTool);
    }

    private static String whole(Template template, JsonNode arguments) throws UnfitValueException {
        return template.fill(arguments)
                .map(String::strip)
                .orElseThrow(() -> new UnfitValueException("The address is missing"));
    }

    private static String composed(Template template, JsonNode arguments) throws UnfitValueException {
        var address = new StringBuilder();
        for (var part : template.parts()) {
            var text = Template.textOf(part, arguments)
                    .orElseThrow(() -> new UnfitValueException("The address needs a value for " + part));
            address.append(part instanceof Part.Placeholder ? fitted(text, zoneAtTheEndOf(address)) : text);
        }
        return address.toString();
    }

    private static String fitted(String value, Zone zone) throws UnfitValueException {
        if (zone != Zone.HOST) {
            return PercentEncoding.of(value);
        }
        if (!HOST_AND_PORT.matcher(value).matches()) {
            throw new UnfitValueException(
                    "'%s' is no host: letters, digits, '.' and '-', and perhaps a port, are allowed".formatted(value));
        }
        return value;
    }

    private static Zone zoneAtTheEndOf(CharSequence address) {
        var text = address.toString();
        var afterScheme = text.indexOf("://") + 3;
        if (text.indexOf('?', afterScheme) >= 0 || text.indexOf('#', afterScheme) >= 0) {
            return Zone.QUERY;
        }
        return text.indexOf('/', afterScheme) >= 0 ? Zone.PATH : Zone.HOST;
    }

    private static boolean hasOwnHost(Template template) {
        var start = new StringBuilder();
        for (var part : template.parts()) {
            if (!(part instanceof Part.Literal literal)) {
                return !start.isEmpty() && zoneAtTheEndOf(start) != Zone.HOST;
            }
            start.append(literal.text());
        }
        return true;
    }

    private static String query(Routing.Http routing, JsonNode arguments, String address) {
        var query = new StringBuilder();
        routing.query().forEach((name, template) -> template.fill(arguments)
                .ifPresent(value -> query.append(query.isEmpty() && address.indexOf('?') < 0 ? '?' : '&')
                        .append(PercentEncoding.of(name))
                        .append('=')
                        .append(PercentEncoding.of(value))));
        return query.toString();
    }

    private static URI checked(String text) throws UnfitValueException {
        var address = parsed(text);
        var scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            throw new UnfitValueException("'%s' is no http or https address".formatted(text));
        }
        if (address.getHost() == null || address.getRawUserInfo() != null) {
            throw new UnfitValueException(
                    "'%s' is no address of a host; user names in it are not allowed".formatted(text));
        }
        if (hasDotSegment(address.getRawPath())) {
            throw new UnfitValueException("'.' and '..' are not allowed as parts of the path " + address.getRawPath());
        }
        return address;
    }

    private static URI parsed(String text) throws UnfitValueException {
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new UnfitValueException("'%s' is no address: %s".formatted(text, notAnAddress.getReason()));
        }
    }

    private static boolean hasDotSegment(String path) {
        return Arrays.stream(path.split("/", -1)).anyMatch(segment -> segment.equals(".") || segment.equals(".."));
    }
}
