package io.magictunnel.enhancement.board.figures;

import io.magictunnel.enhancement.cache.CacheFigures;
import io.magictunnel.enhancement.cache.CacheFilter;
import io.magictunnel.enhancement.cache.EnhancementCache;
import io.magictunnel.platform.screen.HumanUnits;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of admin/enhancement-figures.xhtml about answers that are kept: how much they save, and clearing them. */
@Named
@RequestScoped
public class AnswerCachePage {

    private static final List<Integer> AGES = List.of(0, 1, 7, 30);

    @Inject
    CurrentCaller caller;

    @Inject
    EnhancementCache cache;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    private CacheFigures figures;
    private String tool = "";
    private int days;

    public CacheFigures getFigures() {
        if (figures == null) {
            caller.atLeast(Role.ADMIN);
            figures = cache.figures();
        }
        return figures;
    }

    public String getRedis() {
        return getFigures().redis().name().toLowerCase(Locale.ROOT);
    }

    /** {@code null} where nothing is kept. */
    public Instant getOldest() {
        return getFigures().oldest().orElse(null);
    }

    public long getAsked() {
        return getFigures().hits() + getFigures().misses();
    }

    public void clear() {
        var by = caller.atLeast(Role.ADMIN);
        var filter = new CacheFilter(
                Optional.of(tool.strip()).filter(name -> !name.isEmpty()),
                days == 0 ? Optional.empty() : Optional.of(clock.instant().minus(Duration.ofDays(days))));
        if (notices.attempt(() -> cleared(by, filter))) {
            figures = null;
        }
    }

    private void cleared(Caller by, CacheFilter filter) {
        var result = cache.clear(by, filter);
        notices.done("answers.cleared", result.removed(), HumanUnits.bytes(result.bytesBefore() - result.bytesAfter()));
    }

    public List<Integer> getAges() {
        return AGES;
    }

    public String getTool() {
        return tool;
    }

    public void setTool(String tool) {
        this.tool = tool == null ? "" : tool;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = AGES.contains(days) ? days : 0;
    }
}
