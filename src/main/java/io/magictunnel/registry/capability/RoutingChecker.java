package io.magictunnel.registry.capability;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import io.magictunnel.registry.capability.YamlNode.Scalar;
import io.magictunnel.registry.capability.YamlNode.Sequence;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules for a {@code routing}: the types that run here, their keys, and what may stand behind them. */
final class RoutingChecker {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Set<String> TYPES = Set.of("subprocess", "http", "external_mcp");
    private static final String SUPPORTED = "subprocess, http, external_mcp";
    private static final Set<String> KNOWN_ELSEWHERE =
            Set.of("llm", "websocket", "database", "grpc", "sse", "graphql", "smart_discovery", "workflow");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH", "DELETE");
    /** Headers that belong to the connection, which the client writes itself. */
    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "expect", "host", "transfer-encoding", "upgrade", "te", "trailer");

    private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,99}");
    private static final Pattern LITERAL_START = Pattern.compile("https?://.+", Pattern.CASE_INSENSITIVE);

    private final TemplateChecker templates;
    private final Duration longest;
    private final Findings findings;

    RoutingChecker(TemplateChecker templates, Duration longest, Findings findings) {
        this.templates = templates;
        this.longest = longest;
        this.findings = findings;
    }

    Optional<Routing> check(Section routing) {
        routing.allowOnly(Set.of("type", "config"));
        var type = routing.requiredText("type");
        var config = routing.requiredSection("config");
        if (type.isEmpty() || config.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.get()) {
            case "subprocess" -> subprocess(config.get());
            case "http" -> http(config.get());
            case "external_mcp" -> externalMcp(config.get());
            default -> refuse(routing, type.get());
        };
    }

    private Optional<Routing> refuse(Section routing, String type) {
        var what = KNOWN_ELSEWHERE.contains(type)
                ? "'%s', a type that cannot be run yet".formatted(type)
                : "'%s'%s"
                        .formatted(
                                type,
                                Spelling.nearest(type, TYPES)
                                        .map(" (did you mean '%s'?)"::formatted)
                                        .orElse(""));
        findings.add(routing.find("type").orElseThrow().at(), routing.pathOf("type"), what, SUPPORTED);
        return Optional.empty();
    }

    private Optional<Routing> subprocess(Section config) {
        config.allowOnly(
                Set.of("command", "args", "env", "stdin", "working_directory", "output", "truncate", "timeout"));
        var command = config.requiredText("command").filter(text -> isLiteral(text, config));
        var args = arguments(config);
        var env = templatesOf(config, "env", VARIABLE_NAME.asMatchPredicate(), "a variable name");
        var stdin = config.find("stdin").map(value -> templates.droppable(value, config.pathOf("stdin")));
        var folder = config.find("working_directory")
                .map(value -> templates.needed(value, config.pathOf("working_directory")));
        var output = output(config);
        var truncates = config.flag("truncate").orElse(false);
        var timeout = timeout(config);
        return command.map(
                program -> new Routing.Subprocess(program, args, env, stdin, folder, output, truncates, timeout));
    }

    private boolean isLiteral(String command, Section config) {
        var template = Template.of(command);
        if (!template.placeholders().isEmpty()) {
            config.misfit("command", config.find("command").orElseThrow(), "a program without placeholders");
        }
        return template.placeholders().isEmpty();
    }

    private List<List<Template>> arguments(Section config) {
        var groups = new ArrayList<List<Template>>();
        var elements = config.list("args").map(Sequence::elements).orElse(List.of());
        for (var i = 0; i < elements.size(); i++) {
            var path = "%s[%d]".formatted(config.pathOf("args"), i);
            groups.add(
                    switch (elements.get(i)) {
                        case Sequence group ->
                            group.elements().stream()
                                    .map(element -> templates.droppable(element, path))
                                    .toList();
                        case YamlNode single -> List.of(templates.droppable(single, path));
                    });
        }
        return groups;
    }

    private Routing.Output output(Section config) {
        var text = config.text("output").orElse("text");
        if (!text.equals("text") && !text.equals("json")) {
            config.misfit("output", config.find("output").orElseThrow(), "text, json");
        }
        return text.equals("json") ? Routing.Output.JSON : Routing.Output.TEXT;
    }

    private Optional<Routing> http(Section config) {
        config.allowOnly(Set.of("method", "url", "headers", "query_params", "body", "timeout"));
        var method = config.text("method").orElse("GET");
        if (!METHODS.contains(method)) {
            config.misfit("method", config.find("method").orElseThrow(), String.join(", ", METHODS));
        }
        var url = url(config);
        var headers = templatesOf(config, "headers", RoutingChecker::isFreeHeader, "a header that is ours to set");
        var query = templatesOf(config, "query_params", name -> !name.isBlank(), "a parameter name");
        var body = config.find("body").map(value -> templates.json(value, config.pathOf("body")));
        if (body.isPresent() && !METHODS_WITH_BODY.contains(method)) {
            findings.add(
                    config.find("body").orElseThrow().at(),
                    config.pathOf("body"),
                    "a body with " + method,
                    "a body with POST, PUT, PATCH or DELETE");
        }
        var timeout = timeout(config);
        return url.map(address -> new Routing.Http(method, address, headers, query, body, timeout));
    }

    private Optional<Template> url(Section config) {
        var found = config.require("url", "an http or https address");
        var url = found.map(value -> templates.needed(value, config.pathOf("url")));
        if (url.filter(address -> !address.isOnePlaceholder())
                .filter(address -> !LITERAL_START.matcher(address.source()).matches())
                .isPresent()) {
            config.misfit("url", found.get(), "http://... or https://..., or one placeholder and nothing else");
            return Optional.empty();
        }
        return url;
    }

    private Optional<Routing> externalMcp(Section config) {
        config.allowOnly(Set.of("server_name", "tool_name", "timeout", "method", "mapping_metadata"));
        config.text("method")
                .filter(method -> !method.equals("tools/call"))
                .ifPresent(
                        method -> config.misfit("method", config.find("method").orElseThrow(), "tools/call"));
        config.section("mapping_metadata");
        var server = config.requiredText("server_name");
        var tool = config.requiredText("tool_name");
        var timeout = timeout(config);
        return server.flatMap(name -> tool.map(known -> new Routing.ExternalMcp(name, known, timeout)));
    }

    private Map<String, Template> templatesOf(Section config, String key, Predicate<String> fits, String allowed) {
        var result = new LinkedHashMap<String, Template>();
        config.section(key).ifPresent(section -> section.entries().forEach(entry -> {
            var path = section.pathOf(entry.key());
            if (!fits.test(entry.key())) {
                findings.add(entry.at(), path, "'%s'".formatted(entry.key()), allowed);
            }
            if (result.put(entry.key(), templates.droppable(entry.value(), path)) != null) {
                findings.add(entry.at(), path, "the key '%s' again".formatted(entry.key()), "each key once");
            }
        }));
        return result;
    }

    private Duration timeout(Section config) {
        return config.find("timeout")
                .map(value -> seconds(value, config))
                .orElse(longest.compareTo(DEFAULT_TIMEOUT) < 0 ? longest : DEFAULT_TIMEOUT);
    }

    private Duration seconds(YamlNode value, Section config) {
        if (value instanceof Scalar scalar && scalar.toJson().isNumber()) {
            var seconds = scalar.toJson().decimalValue();
            if (seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(longest.toSeconds())) <= 0) {
                return Duration.ofMillis(Math.max(1, seconds.movePointRight(3).longValue()));
            }
        }
        config.misfit("timeout", value, "seconds, more than 0 and up to " + longest.toSeconds());
        return DEFAULT_TIMEOUT;
    }

    private static boolean isFreeHeader(String name) {
        return HEADER_NAME.matcher(name).matches() && !OWN_HEADERS.contains(name.toLowerCase(java.util.Locale.ROOT));
    }
}
