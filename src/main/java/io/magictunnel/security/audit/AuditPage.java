package io.magictunnel.security.audit;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.AuditTrail.Outcome;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** admin/audit.xhtml: the trail, newest first. It is only read. */
@Named
@ViewScoped
public class AuditPage extends TablePage<AuditRow> {

    @Inject
    CurrentCaller caller;

    @Inject
    AuditTrail trail;

    private String text = "";
    private String actor = "";
    private String action = "";
    private boolean denied;

    @Override
    public Slice<AuditRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        caller.atLeast(Role.OPERATOR);
        var found = trail.search(new AuditQuery(
                given(actor),
                given(action),
                Optional.empty(),
                Optional.empty(),
                denied ? Optional.of(Outcome.DENIED) : Optional.empty(),
                given(text),
                Optional.empty(),
                Optional.empty(),
                offset,
                Math.min(limit, AuditQuery.MAX_LIMIT)));
        return new Slice<>(found.items().stream().map(AuditRow::of).toList(), found.total());
    }

    @Override
    public String keyOf(AuditRow row) {
        return row.id();
    }

    public void toggleDenied(String ignored) {
        denied = !denied;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text.strip()).filter(wanted -> !wanted.isEmpty());
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text == null ? "" : text;
    }

    public String getActor() {
        return actor;
    }

    public void setActor(String actor) {
        this.actor = actor == null ? "" : actor;
    }

    public String getAction() {
        return action;
    }

    public void setAction(String action) {
        this.action = action == null ? "" : action;
    }

    public boolean isDenied() {
        return denied;
    }

    public void setDenied(boolean denied) {
        this.denied = denied;
    }
}
