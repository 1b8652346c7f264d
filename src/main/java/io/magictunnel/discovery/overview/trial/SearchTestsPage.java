package io.magictunnel.discovery.overview.trial;

import static java.util.stream.Collectors.groupingBy;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.trial.Miss;
import io.magictunnel.discovery.trial.SavedCase;
import io.magictunnel.discovery.trial.SavedCases;
import io.magictunnel.discovery.trial.TestRun;
import io.magictunnel.discovery.trial.TestRuns;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The table of admin/discovery-tests.xhtml: the saved set, what failed in the latest run first. */
@Named
@ViewScoped
public class SearchTestsPage extends TablePage<CaseRow> {

    private static final Comparator<CaseRow> FAILED_FIRST =
            Comparator.comparing(CaseRow::failures).reversed().thenComparing(CaseRow::sentence);
    private static final Map<String, Comparator<CaseRow>> COLUMNS = Map.of(
            "sentence", Comparator.comparing(CaseRow::sentence),
            "failures", Comparator.comparing(CaseRow::failures));

    @Inject
    CurrentCaller caller;

    @Inject
    SavedCases cases;

    @Inject
    TestRuns runs;

    @Inject
    NoticePage notices;

    private String text = "";
    private boolean failedOnly;
    private String sentence = "";
    private String expected = "";
    private String note = "";

    @Override
    public Slice<CaseRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var found = rows().stream()
                .filter(row -> !failedOnly || row.failures() > 0)
                .filter(row -> says(row, text.strip().toLowerCase(Locale.ROOT)))
                .sorted(FAILED_FIRST)
                .toList();
        return ColumnOrder.slice(found, COLUMNS, order, offset, limit);
    }

    private List<CaseRow> rows() {
        var operator = caller.atLeast(Role.OPERATOR);
        var latest = runs.history(operator).stream().findFirst();
        var misses = latest.map(run -> missesOf(operator, run)).orElse(Map.of());
        return cases.visibleTo(operator).stream()
                .map(saved -> CaseRow.of(saved, modesOf(latest, saved), misses.getOrDefault(saved.id(), List.of())))
                .toList();
    }

    private Map<String, List<Miss>> missesOf(Caller operator, TestRun run) {
        return runs.misses(operator, run.id()).stream().collect(groupingBy(Miss::caseId));
    }

    /** A case that was changed after the run began was not tried as it is now; neither was any by a run that did not end well. */
    private static Set<DiscoveryMode> modesOf(Optional<TestRun> latest, SavedCase saved) {
        return latest.filter(run -> run.ending() == TestRun.Ending.DONE)
                .filter(run -> !saved.changedAt().isAfter(run.startedAt()))
                .map(run -> run.results().keySet())
                .orElse(Set.of());
    }

    private static boolean says(CaseRow row, String words) {
        return row.sentence().toLowerCase(Locale.ROOT).contains(words)
                || row.expected().stream().anyMatch(tool -> tool.contains(words));
    }

    @Override
    public String keyOf(CaseRow row) {
        return row.id();
    }

    @Override
    protected String labelOf(CaseRow row) {
        return row.sentence();
    }

    public void add() {
        notices.attempt(() -> {
            cases.add(caller.get(), sentence, Arrays.asList(expected.split("[,\\s]+")), note);
            notices.done("discovery-tests.added");
            sentence = "";
            expected = "";
            note = "";
        });
    }

    public void remove() {
        notices.attemptAll(selection(), row -> cases.remove(caller.get(), row.id()), "discovery-tests.removed");
        forgetSelection();
    }

    public void toggleFailed(String ignored) {
        failedOnly = !failedOnly;
    }

    public boolean isFailedOnly() {
        return failedOnly;
    }

    public boolean isNothingSaved() {
        return cases.visibleTo(caller.atLeast(Role.OPERATOR)).isEmpty();
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getSentence() {
        return sentence;
    }

    public void setSentence(String sentence) {
        this.sentence = sentence;
    }

    public String getExpected() {
        return expected;
    }

    public void setExpected(String expected) {
        this.expected = expected;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
