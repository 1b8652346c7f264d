package io.magictunnel.security.vault.overview;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import io.magictunnel.security.vault.VaultRotation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;

/** The part of admin/credentials.xhtml that is about the vault's key: where it comes from, what it opens, and its exchange. */
@Named
@RequestScoped
public class VaultKeyPage {

    @Inject
    CurrentCaller caller;

    @Inject
    VaultRotation rotation;

    @Inject
    RotationRun run;

    @Inject
    NoticePage notices;

    private VaultRotation.Standing standing;

    public void rotate() {
        if (notices.attempt(() -> run.begin(caller.get()))) {
            notices.done("vault.rotating");
        }
    }

    public RotationRun.Progress getProgress() {
        return run.progress();
    }

    public String getStage() {
        return run.progress().stage().name().toLowerCase(Locale.ROOT);
    }

    /** How many credentials no key opens; operators learn of all, others see their own in the table. */
    public long getLocked() {
        return caller.get().role().covers(Role.OPERATOR) ? standing().locked() : 0;
    }

    /** Whether the operator gives the key, and exchanges it there. */
    public boolean isGiven() {
        return standing().given();
    }

    public boolean isMayRotate() {
        return caller.get().role().covers(Role.ADMIN);
    }

    private VaultRotation.Standing standing() {
        if (standing == null) {
            standing = rotation.standing();
        }
        return standing;
    }
}
