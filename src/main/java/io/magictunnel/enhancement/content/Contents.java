package io.magictunnel.enhancement.content;

import io.magictunnel.enhancement.EnhancementError;
import io.magictunnel.enhancement.ToolDocuments;
import io.magictunnel.enhancement.ToolDocuments.Subject;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Slice;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The texts about tools: having them written, keeping them, and letting clients have them. */
@ApplicationScoped
public class Contents {

    private static final System.Logger LOGGER = System.getLogger(Contents.class.getName());

    @Inject
    ToolDocuments documents;

    @Inject
    ContentWriter writer;

    @Inject
    ContentLedger ledger;

    @Inject
    GeneratedContentRepository texts;

    @Inject
    ContentPublisher publisher;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    ContentConfig config;

    /**
     * Has texts about a tool written. Where there is one that still fits, that is the answer.
     *
     * @param forced also where there is one, and for tools of other servers
     * @throws DomainException also where somebody who is asked does not answer; what was written before that is kept
     */
    public List<GeneratedContent> write(Caller by, String tool, Collection<ContentKind> kinds, boolean forced) {
        requireEnabled();
        var subject = documents.about(tool, Optional.empty(), Optional.empty());
        requireOurs(subject.tool(), forced);
        try {
            return kinds.stream()
                    .distinct()
                    .map(kind -> existing(subject.tool(), kind, forced).orElseGet(() -> written(by, subject, kind)))
                    .toList();
        } finally {
            publisher.publish();
        }
    }

    /** @return how many versions there were */
    public int forget(Caller by, String tool, List<ContentKind> kinds) {
        var removed = ledger.forget(tool, kinds, by);
        publisher.publish();
        return removed;
    }

    public Slice<GeneratedContent> search(ContentQuery query) {
        return new Slice<>(texts.search(query), texts.count(query));
    }

    private Optional<GeneratedContent> existing(ToolDefinition tool, ContentKind kind, boolean forced) {
        return forced
                ? Optional.empty()
                : texts.newestAccepted(tool.name().value(), kind)
                        .filter(text -> text.definition().equals(tool.definition()));
    }

    private GeneratedContent written(Caller by, Subject subject, ContentKind kind) {
        var content = ledger.keep(writer.write(by, subject, kind), by, config.keepVersions, clock.instant());
        LOGGER.log(
                Level.INFO,
                "Written about a tool: tool={0}, kind={1}, provider={2}, took={3} ms, accepted={4}",
                content.tool(),
                kind,
                content.provider(),
                content.took().toMillis(),
                content.accepted());
        return content;
    }

    private void requireEnabled() {
        if (!config.enabled) {
            throw new DomainException(
                    EnhancementError.ENHANCEMENT_DISABLED,
                    "The operator has switched this off",
                    "content.enabled: false");
        }
    }

    private static void requireOurs(ToolDefinition tool, boolean forced) {
        if (!tool.isOurs() && !forced) {
            throw new DomainException(
                    EnhancementError.EXTERNAL_TOOL_PROTECTION,
                    "Tool '%s' is provided by %s"
                            .formatted(tool.name(), tool.source().inWords()),
                    "Generated content may conflict with what the server provides; force to override");
        }
    }
}
