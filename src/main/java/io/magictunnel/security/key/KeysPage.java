package io.magictunnel.security.key;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.CurrentCaller;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** admin/keys.xhtml: one's own API keys, and those of the users whom one manages. */
@Named
@ViewScoped
public class KeysPage extends TablePage<KeyRow> {

    private static final Comparator<Instant> NEVER_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Map<String, Comparator<KeyRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(KeyRow::name),
            "user", Comparator.comparing(KeyRow::user),
            "role", Comparator.comparing(KeyRow::role),
            "state", Comparator.comparing(KeyRow::state),
            "createdAt", Comparator.comparing(KeyRow::createdAt),
            "expiresAt", Comparator.comparing(KeyRow::expiresAt, NEVER_FIRST),
            "lastUsed", Comparator.comparing(KeyRow::lastUsed, NEVER_FIRST));

    @Inject
    CurrentCaller caller;

    @Inject
    ApiKeys keys;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    @Override
    public Slice<KeyRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var now = clock.instant();
        var all = keys.visibleTo(caller.get()).stream()
                .map(key -> KeyRow.of(key, now))
                .sorted(Comparator.comparing(KeyRow::state))
                .toList();
        return ColumnOrder.slice(all, COLUMNS, order, offset, limit);
    }

    @Override
    public String keyOf(KeyRow row) {
        return row.id();
    }

    @Override
    protected String labelOf(KeyRow row) {
        return "%s (%s)".formatted(row.name(), row.user());
    }

    public void revoke() {
        notices.attemptAll(selection(), row -> keys.revoke(caller.get(), row.id()), "keys.revoked");
    }
}
