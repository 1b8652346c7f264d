package io.magictunnel.security.vault.overview;

import io.magictunnel.platform.Slice;
import io.magictunnel.platform.screen.ColumnOrder;
import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.platform.screen.TablePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.vault.CredentialUses;
import io.magictunnel.security.vault.StoredCredential;
import io.magictunnel.security.vault.Vault;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** admin/credentials.xhtml: one's own credentials, and for operators the shared ones. */
@Named
@ViewScoped
public class CredentialsPage extends TablePage<CredentialRow> {

    private static final Comparator<Instant> NEVER_FIRST = Comparator.nullsFirst(Comparator.naturalOrder());
    private static final Map<String, Comparator<CredentialRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(CredentialRow::name),
            "shared", Comparator.comparing(CredentialRow::shared),
            "state", Comparator.comparing(CredentialRow::state),
            "createdAt", Comparator.comparing(CredentialRow::createdAt),
            "expiresAt", Comparator.comparing(CredentialRow::expiresAt, NEVER_FIRST),
            "lastUsed", Comparator.comparing(CredentialRow::lastUsed, NEVER_FIRST));

    @Inject
    CurrentCaller caller;

    @Inject
    Vault vault;

    @Any
    @Inject
    Instance<CredentialUses> users;

    @Inject
    CredentialFormPage form;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    @Override
    public Slice<CredentialRow> load(int offset, int limit, Optional<ColumnOrder> order) {
        var now = clock.instant();
        var all = vault.visibleTo(caller.get()).stream()
                .map(credential -> row(credential, now))
                .toList();
        return ColumnOrder.slice(all, COLUMNS, order, offset, limit);
    }

    private CredentialRow row(StoredCredential credential, Instant now) {
        var uses = users.stream()
                .flatMap(user -> user.of(caller.get(), credential.credential()).stream())
                .toList();
        return CredentialRow.of(credential, uses, CredentialRow.State.of(credential, vault.isLocked(credential), now));
    }

    @Override
    public String keyOf(CredentialRow row) {
        return row.key();
    }

    @Override
    protected String labelOf(CredentialRow row) {
        return row.name();
    }

    public void remove() {
        notices.attemptAll(selection(), row -> vault.remove(caller.get(), row.id()), "credentials.removed");
        forgetSelection();
    }

    /** Begins to ask for another value of the one that is selected. */
    public void replace() {
        only().ifPresent(form::replace);
    }

    /** Whether exactly one is selected, which a person named. */
    public boolean isReplaceable() {
        return only().filter(row -> !row.ours()).isPresent();
    }

    public boolean isMayAdd() {
        return caller.get().role().covers(Role.USER);
    }
}
