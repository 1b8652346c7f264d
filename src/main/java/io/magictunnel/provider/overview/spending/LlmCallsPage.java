package io.magictunnel.provider.overview.spending;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.provider.usage.CallLog;
import io.magictunnel.provider.usage.ModelCallQuery;
import io.magictunnel.provider.usage.ModelCalled;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.Optional;

/** admin/llm-calls.xhtml: what models were asked, newest first. What was said is not kept. */
@Named
@ViewScoped
public class LlmCallsPage extends TablePage<LlmCallRow> {

    @Inject
    CurrentCaller caller;

    @Inject
    CallLog log;

    private String provider = "";
    private String model = "";
    private String user = "";
    private String outcome = "";

    @Override
    public Slice<LlmCallRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        caller.atLeast(Role.OPERATOR);
        var found = log.search(new ModelCallQuery(
                given(provider),
                given(model),
                given(user),
                Optional.empty(),
                Optional.empty(),
                given(outcome).map(word -> ModelCalled.Outcome.valueOf(word.toUpperCase(Locale.ROOT))),
                Optional.empty(),
                Optional.empty(),
                Math.min(offset, ModelCallQuery.MOST_SKIPPED),
                Math.clamp(limit, 1, ModelCallQuery.MOST)));
        return new Slice<>(found.items().stream().map(LlmCallRow::of).toList(), found.total());
    }

    @Override
    public String keyOf(LlmCallRow row) {
        return row.id();
    }

    /** Only those that went so, or all again. */
    public void only(String wanted) {
        outcome = outcome.equals(wanted) ? "" : wanted;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(wanted -> !wanted.isEmpty());
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider == null ? "" : provider;
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model == null ? "" : model;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user == null ? "" : user;
    }

    public String getOutcome() {
        return outcome;
    }

    /** What comes with an address may be anything. */
    public void setOutcome(String outcome) {
        var isKnown = outcome != null && outcome.matches("succeeded|failed|cancelled|refused");
        this.outcome = isKnown ? outcome : "";
    }
}
