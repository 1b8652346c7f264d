package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.Section;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The rules for the routing type {@code http}. */
final class HttpChecker {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    /** Headers that belong to the connection, which the client writes itself. */
    private static final Set<String> HEADERS_OF_THE_CONNECTION =
            Set.of("connection", "content-length", "expect", "host", "te", "trailer", "transfer-encoding", "upgrade");

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern ADDRESS = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final RoutingChecker routings;
    private final TemplateChecker templates;
    private final Findings findings;

    HttpChecker(RoutingChecker routings, TemplateChecker templates, Findings findings) {
        this.routings = routings;
        this.templates = templates;
        this.findings = findings;
    }

    Optional<Routing.Http> check(Section config) {
        config.allowOnly(Set.of("method", "url", "headers", "query_params", "body", "timeout"));
        var method = method(config);
        var url = url(config);
        var headers = routings.templatesOf(
                config, "headers", HttpChecker::isFree, "header names that do not belong to the connection");
        var query = routings.templatesOf(config, "query_params", name -> !name.isBlank(), "a parameter name");
        var body = config.find("body").map(value -> templates.json(value, config.pathOf("body")));
        if (body.isPresent() && !METHODS_WITH_BODY.contains(method)) {
            findings.add(
                    config.find("body").orElseThrow().at(),
                    config.pathOf("body"),
                    "a body with " + method,
                    "a body with " + listed(METHODS_WITH_BODY));
        }
        var timeout = routings.timeout(config);
        return url.map(address -> new Routing.Http(method, address, headers, query, body, timeout));
    }

    private static String method(Section config) {
        var method = config.text("method").orElse("GET");
        if (!METHODS.contains(method)) {
            config.misfit("method", config.find("method").orElseThrow(), listed(METHODS));
        }
        return method;
    }

    private Optional<Template> url(Section config) {
        var found = config.require("url", "an http or https address");
        var url = found.map(value -> templates.needed(value, config.pathOf("url")));
        var unusable = url.filter(address -> !address.isOnePlaceholder())
                .filter(address -> !ADDRESS.matcher(address.source()).matches());
        if (unusable.isPresent()) {
            return config.misfit("url", found.get(), "http://... or https://..., or one placeholder and nothing else");
        }
        return url;
    }

    private static boolean isFree(String name) {
        return HEADER_NAME.matcher(name).matches()
                && !HEADERS_OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String listed(Set<String> words) {
        return String.join(", ", new TreeSet<>(words));
    }
}
