package io.magictunnel.permission.overview;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grants;
import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** admin/grants.xhtml: what administrators decided about who may use what. Operators read it, administrators change it. */
@Named
@ViewScoped
public class GrantsPage extends TablePage<GrantRow> {

    private static final Map<String, Comparator<GrantRow>> COLUMNS = Map.of(
            "who", Comparator.comparing(GrantRow::who),
            "allowed", Comparator.comparing(GrantRow::allowed),
            "target", Comparator.comparing(GrantRow::targetKind).thenComparing(GrantRow::target),
            "since", Comparator.comparing(GrantRow::since),
            "by", Comparator.comparing(GrantRow::by));

    @Inject
    CurrentCaller caller;

    @Inject
    Grants grants;

    @Inject
    SubjectNames names;

    @Inject
    NoticePage notices;

    @Override
    public Slice<GrantRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var actor = caller.atLeast(Role.OPERATOR);
        var known = names.ofKeys(actor);
        var all = grants.all().stream()
                .map(stored -> GrantRow.of(stored, nameOf(stored.grant().subject(), known)))
                .toList();
        return ColumnOrder.slice(all, COLUMNS, order, offset, limit);
    }

    private static String nameOf(Grant.Subject subject, Map<String, String> keys) {
        return subject.kind() == Grant.SubjectKind.KEY
                ? keys.getOrDefault(subject.name(), subject.name())
                : subject.name();
    }

    @Override
    public String keyOf(GrantRow row) {
        return row.id();
    }

    @Override
    protected String labelOf(GrantRow row) {
        return row.sentence();
    }

    public void remove() {
        notices.attemptAll(selection(), row -> grants.remove(caller.atLeast(Role.ADMIN), row.id()), "grants.removed");
        forgetSelection();
    }

    public boolean isMayChange() {
        return caller.get().role().covers(Role.ADMIN);
    }
}
