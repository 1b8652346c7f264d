package io.magictunnel.enhancement.board.figures;

import io.magictunnel.enhancement.health.Checkup;
import io.magictunnel.enhancement.health.HealthDesk;
import io.magictunnel.enhancement.health.HealthLevel;
import io.magictunnel.enhancement.health.HealthReport;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** admin/enhancement-health.xhtml: whether everything is well that describing tools needs, and what to do where it is not. */
@Named
@RequestScoped
public class EnhancementHealthPage {

    @Inject
    CurrentCaller caller;

    @Inject
    HealthDesk desk;

    private HealthReport report;

    private static final String PROVIDER = "provider_";

    /**
     * A part in a line of the list.
     *
     * @param key of the words for it
     * @param name behind these words; empty where there is only one such part
     */
    public record Line(String part, String key, String name, String word, String level, String said, String advice) {

        static Line of(Checkup checkup) {
            var isProvider = checkup.part().startsWith(PROVIDER);
            return new Line(
                    checkup.part(),
                    "part." + (isProvider ? "provider" : checkup.part()),
                    isProvider ? checkup.part().substring(PROVIDER.length()) : "",
                    wordOf(checkup.level()),
                    levelOf(checkup.level()),
                    checkup.said(),
                    checkup.advice().orElse(""));
        }
    }

    /** The worst first. */
    public List<Line> getParts() {
        return report().checks().stream()
                .sorted(Comparator.comparing(Checkup::level).reversed())
                .map(Line::of)
                .toList();
    }

    public String getOverall() {
        return wordOf(report().overall());
    }

    public String getLevel() {
        return levelOf(report().overall());
    }

    public Instant getAt() {
        return report().timestamp();
    }

    /** Has everything looked at again. */
    public void look() {
        report = null;
    }

    private HealthReport report() {
        if (report == null) {
            caller.atLeast(Role.ADMIN);
            report = desk.report();
        }
        return report;
    }

    private static String wordOf(HealthLevel level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private static String levelOf(HealthLevel level) {
        return switch (level) {
            case HEALTHY -> "ok";
            case DEGRADED -> "warn";
            case UNHEALTHY -> "bad";
        };
    }
}
