package io.magictunnel.enhancement.overview;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.Templates;
import io.magictunnel.enhancement.queue.EnhancementJob;
import io.magictunnel.enhancement.queue.EnhancementQueue;
import io.magictunnel.enhancement.queue.JobWish;
import io.magictunnel.enhancement.queue.JobWish.Priority;
import io.magictunnel.enhancement.statistics.ExternalWarning;
import io.magictunnel.enhancement.work.EnhancementConfig;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Takes what somebody asks for over REST, looks whether it makes sense, and puts it into the queue. */
@ApplicationScoped
public class WishDesk {

    @Inject
    ToolRegistry registry;

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    Templates templates;

    @Inject
    EnhancementQueue queue;

    @Inject
    @ConfigProperties
    EnhancementConfig config;

    /** How the tools of one request are to be described. */
    record Terms(EnhancementKind kind, Manner manner, boolean forced) {}

    Terms terms(Optional<String> kind, Optional<EnhancementOptions> options, Optional<Boolean> forced) {
        var manner = options.orElse(EnhancementOptions.NONE).over(enhancer.usualManner());
        manner.template().ifPresent(templates::require);
        return new Terms(kind.map(WishDesk::kindNamed).orElse(config.usualKind()), manner, forced.orElse(false));
    }

    /** @throws DomainException TOOL_NOT_FOUND, EXTERNAL_TOOL_PROTECTION or ENHANCEMENT_DISABLED */
    EnhancementJob ask(Caller by, String name, Terms terms) {
        requireEnabled();
        var tool = registry.get(name);
        requireOurs(tool, terms);
        return queue.add(List.of(wish(by, tool, terms, Priority.PERSON))).stream()
                .findFirst()
                .orElseThrow(() -> new DomainException(
                        EnhancementError.ENHANCEMENT_FAILED, "The wish for '%s' could not be kept".formatted(name)));
    }

    /** Tools of other servers are among them; unless that is forced, their jobs fail and say why. */
    List<JobWish> wishes(Caller by, List<String> names, Terms terms) {
        requireEnabled();
        return names.stream()
                .distinct()
                .map(registry::get)
                .map(tool -> wish(by, tool, terms, Priority.BATCH))
                .toList();
    }

    /** What to think of where the tool is another server's. */
    Optional<String> warning(String name) {
        return registry.find(name)
                .flatMap(tool -> tool.source() instanceof ToolSource.UpstreamServer(var server)
                        ? Optional.of(ExternalWarning.of(name, server))
                        : Optional.empty());
    }

    private static JobWish wish(Caller by, ToolDefinition tool, Terms terms, Priority priority) {
        return new JobWish(
                tool.name(), terms.kind(), terms.manner(), terms.forced(), priority, Optional.empty(), by.userName());
    }

    private void requireEnabled() {
        if (!config.isEnabled()) {
            throw new DomainException(
                    EnhancementError.ENHANCEMENT_DISABLED,
                    "The operator has switched this off",
                    "enhancement.enabled: false");
        }
    }

    private static void requireOurs(ToolDefinition tool, Terms terms) {
        if (!tool.isOurs() && !terms.forced()) {
            throw new DomainException(
                    EnhancementError.EXTERNAL_TOOL_PROTECTION,
                    "The tool belongs to %s; its words are changed only where that is forced"
                            .formatted(tool.source().inWords()),
                    "send force_regenerate: true");
        }
    }

    private static EnhancementKind kindNamed(String spelling) {
        return EnhancementKind.named(spelling)
                .orElseThrow(() ->
                        EnhancementError.refusal("enhancement_type", "allowed: full, sampling_only, elicitation_only"));
    }
}
