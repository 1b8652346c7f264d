package io.magictunnel.security.vault;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Home;
import io.magictunnel.platform.OwnersFile;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The keys of the vault: those that the operator gives, or those of a file in the data folder, which is made with the first
 * credential. Whoever loses them loses every value.
 */
@ApplicationScoped
public class KeyRing {

    static final String FILE = "vault.key";

    private Path file;
    private GivenKeys given = new GivenKeys(name -> null);
    private Optional<VaultKeys> keys = Optional.empty();

    @PostConstruct
    void look() {
        open(Home.ofEnvironment().data(), new GivenKeys(System::getenv));
    }

    void open(Path data, GivenKeys byTheOperator) {
        file = data.resolve(FILE);
        given = byTheOperator;
    }

    boolean isGiven() {
        return given.source().isPresent();
    }

    /** The keys that there are. */
    synchronized Optional<VaultKeys> find() {
        if (keys.isEmpty()) {
            keys = given.read().or(this::ofFile);
        }
        return keys;
    }

    /** The keys that open what is stored. */
    VaultKeys get() {
        return find().orElseThrow(this::locked);
    }

    /** The keys; a first one is made where nothing is stored that would need another. */
    synchronized VaultKeys getOrMake(boolean isVaultEmpty) {
        if (find().isEmpty() && !isVaultEmpty) {
            throw locked();
        }
        if (find().isEmpty()) {
            keep(new VaultKeys(List.of(VaultKey.random())));
        }
        return get();
    }

    /** Puts a new key before the others. */
    synchronized VaultKeys add() {
        keep(get().with(VaultKey.random()));
        return get();
    }

    /** Forgets all keys but the newest. */
    synchronized void forgetOthers() {
        keep(get().onlyNewest());
    }

    private void keep(VaultKeys changed) {
        OwnersFile.write(file, changed.written());
        keys = Optional.of(changed);
    }

    private Optional<VaultKeys> ofFile() {
        try {
            return Files.exists(file)
                    ? Optional.of(VaultKeys.read(Files.readString(file), file.toString()))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + file, unreadable);
        }
    }

    private DomainException locked() {
        return new DomainException(
                VaultError.VAULT_LOCKED,
                "There are credentials, but no key for them",
                "put the file %s back, or set %s".formatted(FILE, GivenKeys.VARIABLE));
    }
}
