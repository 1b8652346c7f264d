package io.magictunnel.security.account;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** admin/users.xhtml: the accounts. */
@Named
@ViewScoped
public class UsersPage extends TablePage<UserRow> {

    private static final Map<String, Comparator<UserRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(UserRow::name),
            "role", Comparator.comparing(UserRow::role),
            "keys", Comparator.comparing(UserRow::keys),
            "lastSignIn", Comparator.comparing(UserRow::lastSignIn, Comparator.nullsFirst(Comparator.naturalOrder())));

    @Inject
    CurrentCaller caller;

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    @Override
    public Slice<UserRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var actor = caller.atLeast(Role.OPERATOR);
        var usable = keys.visibleTo(actor).stream()
                .filter(key -> key.isUsable(clock.instant()))
                .map(key -> key.owner().name())
                .toList();
        var all = users.all().stream()
                .map(user -> UserRow.of(
                        user, (int) usable.stream().filter(user.name()::equals).count()))
                .toList();
        return ColumnOrder.slice(all, COLUMNS, order, offset, limit);
    }

    @Override
    public String keyOf(UserRow row) {
        return row.name();
    }

    @Override
    protected String labelOf(UserRow row) {
        return row.keys() == 0 ? row.name() : "%s, with %d working keys".formatted(row.name(), row.keys());
    }

    public void enable() {
        toAll("users.enabled", row -> users.enable(caller.get(), row.name()));
    }

    public void disable() {
        toAll("users.disabled", row -> users.disable(caller.get(), row.name()));
    }

    public void remove() {
        toAll("users.removed", row -> users.remove(caller.get(), row.name()));
        forgetSelection();
    }

    /** Does that to every user that is selected. */
    void toAll(String done, Consumer<UserRow> change) {
        notices.attemptAll(selection(), change, done);
    }
}
