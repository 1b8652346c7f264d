package io.magictunnel.registry.capability.rule;

import io.magictunnel.registry.Routing;
import io.magictunnel.registry.Template;
import io.magictunnel.registry.capability.document.Findings;
import io.magictunnel.registry.capability.document.Section;
import io.magictunnel.registry.capability.document.Spelling;
import io.magictunnel.registry.capability.document.YamlNode;
import io.magictunnel.registry.capability.document.YamlNode.Scalar;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The rules for a {@code routing}: the types that run here, and what all of them have in common. */
final class RoutingChecker {

    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LONGEST_TIMEOUT = Duration.ofHours(1);
    private static final Set<String> TYPES = Set.of("subprocess", "http", "external_mcp");
    private static final Set<String> TYPES_TO_COME =
            Set.of("llm", "websocket", "database", "grpc", "sse", "graphql", "smart_discovery", "workflow");

    private final TemplateChecker templates;
    private final Findings findings;

    RoutingChecker(TemplateChecker templates, Findings findings) {
        this.templates = templates;
        this.findings = findings;
    }

    Optional<? extends Routing> check(Section routing) {
        routing.allowOnly(Set.of("type", "config"));
        var type = routing.requiredText("type");
        var config = routing.requiredSection("config");
        if (type.isEmpty() || config.isEmpty()) {
            return Optional.empty();
        }
        return switch (type.get()) {
            case "subprocess" -> new SubprocessChecker(this, templates, findings).check(config.get());
            case "http" -> new HttpChecker(this, templates, findings).check(config.get());
            case "external_mcp" -> externalMcp(config.get());
            default -> refuse(routing, type.get());
        };
    }

    private Optional<Routing> refuse(Section routing, String type) {
        var what = TYPES_TO_COME.contains(type)
                ? "'%s', a type that cannot be run yet".formatted(type)
                : "'%s'%s".formatted(type, Spelling.guess(type, TYPES));
        findings.add(
                routing.find("type").orElseThrow().at(),
                routing.pathOf("type"),
                what,
                "subprocess, http, external_mcp");
        return Optional.empty();
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

    /** The texts of a mapping by their keys. */
    Map<String, Template> templatesOf(Section config, String key, Predicate<String> fits, String allowed) {
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

    Duration timeout(Section config) {
        return config.find("timeout").map(value -> seconds(value, config)).orElse(DEFAULT_TIMEOUT);
    }

    private static Duration seconds(YamlNode value, Section config) {
        if (value instanceof Scalar scalar && scalar.toJson().isNumber()) {
            var seconds = scalar.toJson().decimalValue();
            if (seconds.signum() > 0 && seconds.compareTo(BigDecimal.valueOf(LONGEST_TIMEOUT.toSeconds())) <= 0) {
                return Duration.ofMillis(Math.max(1, seconds.movePointRight(3).longValue()));
            }
        }
        config.misfit("timeout", value, "seconds, more than 0 and up to " + LONGEST_TIMEOUT.toSeconds());
        return DEFAULT_TIMEOUT;
    }
}
