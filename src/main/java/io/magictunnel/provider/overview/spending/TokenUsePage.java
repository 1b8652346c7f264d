package io.magictunnel.provider.overview.spending;

import io.magictunnel.provider.advice.Efficiency;
import io.magictunnel.provider.advice.Remark;
import io.magictunnel.provider.advice.Saving;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;

/** A part of admin/budgets.xhtml: what tokens went into in the last 30 days, and what would have cost less. */
@Named
@ViewScoped
public class TokenUsePage implements Serializable {

    private static final int MOST = 20;

    @Inject
    CurrentCaller caller;

    @Inject
    Efficiency efficiency;

    private List<Row> rows;
    private boolean complete;

    /**
     * One purpose and model.
     *
     * @param usual how long answers are; with {@code error} the usual distance from it, in percent. Both are 0 where too few are known
     * @param remarks the words for what is remarkable
     * @param savings the ways to spend less, in sentences
     */
    public record Row(
            String purpose,
            String model,
            long calls,
            long input,
            long usual,
            long p90,
            long error,
            int cached,
            int wasted,
            int repeated,
            String cost,
            List<String> remarks,
            List<String> savings)
            implements Serializable {

        static Row of(Efficiency.Line line) {
            var use = line.use();
            var output = use.output();
            return new Row(
                    use.purpose(),
                    use.provider() + " / " + use.model(),
                    use.figures().calls(),
                    use.input(),
                    output.median(),
                    output.p90(),
                    Math.round(output.errorPercent()),
                    use.cacheHitPercent(),
                    use.wastedPercent(),
                    use.repeatedPercent(),
                    Dollars.of(use.figures().cost()),
                    line.remarks().stream().map(Row::word).toList(),
                    line.savings().stream().map(Row::sentence).toList());
        }

        public boolean foreseen() {
            return usual > 0;
        }

        private static String word(Remark remark) {
            return remark.name().toLowerCase(Locale.ROOT);
        }

        private static String sentence(Saving saving) {
            return "%s: %s".formatted(Dollars.of(saving.amount()), saving.reason());
        }
    }

    @PostConstruct
    void load() {
        caller.atLeast(Role.OPERATOR);
        var report = efficiency.report();
        rows = report.lines().stream().limit(MOST).map(Row::of).toList();
        complete = report.complete() && report.lines().size() <= MOST;
    }

    public List<Row> getRows() {
        return rows;
    }

    public boolean isComplete() {
        return complete;
    }
}
