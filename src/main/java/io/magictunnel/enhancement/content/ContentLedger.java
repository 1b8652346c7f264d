package io.magictunnel.enhancement.content;

import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Keeps texts about tools as versions; each in one transaction with its line of the audit trail. */
@ApplicationScoped
@Transactional
public class ContentLedger {

    @Inject
    GeneratedContentRepository texts;

    @Inject
    AuditTrail trail;

    /** @return how many versions there were */
    int forget(String tool, List<ContentKind> kinds, Caller by) {
        var removed = texts.remove(tool, kinds);
        trail.record(
                by, "content.forget", "tool", tool, AuditTrail.Outcome.OK, "%s, %d versions".formatted(kinds, removed));
        return removed;
    }

    /** @param most how many versions are kept; the one that clients get is never dropped */
    GeneratedContent keep(Draft draft, Caller by, int most, Instant now) {
        var tool = draft.tool().value();
        var number = texts.lastVersion(tool, draft.kind()) + 1;
        var content = new GeneratedContent(draft, number, by.userName(), now);
        texts.add(content);
        var served = texts.newestAccepted(tool, draft.kind()).map(GeneratedContent::version);
        texts.removeUntil(tool, draft.kind(), number - most, served.orElse(number));
        trail.record(
                by,
                "content.write",
                "tool",
                tool,
                AuditTrail.Outcome.OK,
                "%s, version %d, %s/%s%s"
                        .formatted(
                                draft.kind().spelling(),
                                number,
                                draft.provider(),
                                draft.model(),
                                content.accepted() ? "" : ", not used"));
        return content;
    }
}
