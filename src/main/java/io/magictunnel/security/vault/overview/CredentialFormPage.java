package io.magictunnel.security.vault.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.vault.CredentialId;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.security.vault.Vault;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The dialogs of admin/credentials.xhtml: a value goes in, and is not kept here for a moment longer than its request. */
@Named
@ViewScoped
public class CredentialFormPage implements Serializable {

    @Inject
    CurrentCaller caller;

    @Inject
    Vault vault;

    @Inject
    NoticePage notices;

    @Inject
    Clock clock;

    private String name = "";
    private boolean shared;
    private int days;
    private CredentialRow replaced;

    /** The value of this request alone. */
    private transient String value = "";

    public void add() {
        var owner = shared ? CredentialOwner.shared() : CredentialOwner.of(caller.get());
        if (store(() -> CredentialId.named(owner, name.strip()), "credentials.added", name.strip())) {
            name = "";
            days = 0;
        }
    }

    void replace(CredentialRow row) {
        replaced = row;
        days = 0;
    }

    public void exchange() {
        if (replaced != null) {
            store(replaced::id, "credentials.replaced", replaced.name());
        }
    }

    private boolean store(Wanted wanted, String done, String label) {
        var given = value;
        value = "";
        var isStored = notices.attempt(() -> vault.put(caller.get(), wanted.id(), given, expiry()));
        if (isStored) {
            notices.done(done, label);
        }
        return isStored;
    }

    private Optional<Instant> expiry() {
        return Optional.of(days).filter(given -> given > 0).map(given -> clock.instant()
                .plus(Duration.ofDays(given)));
    }

    /** Which credential is meant; may be refused. */
    private interface Wanted {
        CredentialId id();
    }

    /** Whether the caller may keep credentials that are used for everybody. */
    public boolean isMayShare() {
        return caller.get().role().covers(Role.ADMIN);
    }

    /** After how many days a credential may expire; 0 is never. */
    public List<Integer> getLifetimes() {
        return List.of(0, 7, 30, 90, 365);
    }

    /** The one whose value is exchanged. */
    public String getReplacedName() {
        return replaced == null ? "" : replaced.name();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name == null ? "" : name;
    }

    /** What was given is never shown again. */
    public String getValue() {
        return "";
    }

    public void setValue(String value) {
        this.value = value == null ? "" : value;
    }

    public boolean isShared() {
        return shared;
    }

    public void setShared(boolean shared) {
        this.shared = shared;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }
}
