package io.magictunnel.security.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;

/**
 * The keys of the vault that the operator gives: in a variable, in a file or in a keystore, in one of them only.
 *
 * @param environment the value of a variable, or null
 */
record GivenKeys(UnaryOperator<String> environment) {

    static final String VARIABLE = "MAGICTUNNEL_VAULT_KEY";
    static final String FILE = "MAGICTUNNEL_VAULT_KEY_FILE";
    static final String KEYSTORE = "MAGICTUNNEL_VAULT_KEYSTORE";
    static final String PASSWORD = "MAGICTUNNEL_VAULT_KEYSTORE_PASSWORD";
    static final String DEVELOPMENT = "MAGICTUNNEL_DEVELOPMENT";

    private static final long LONGEST_FILE = 64L * 1024;

    private record Entry(String alias, Date made, SecretKey secret) {}

    /** Which variable names them; empty where none does. */
    Optional<String> source() {
        var set = List.of(VARIABLE, FILE, KEYSTORE).stream()
                .filter(name -> value(name).isPresent())
                .toList();
        if (set.size() > 1) {
            throw new IllegalStateException(
                    "%s are set; the keys of the vault come from one of them".formatted(String.join(" and ", set)));
        }
        return set.stream().findFirst();
    }

    Optional<VaultKeys> read() {
        return source().map(name -> {
            var where = value(name).orElseThrow();
            return switch (name) {
                case FILE -> checked(VaultKeys.read(textOf(Path.of(where)), FILE), FILE);
                case KEYSTORE -> checked(ofKeystore(Path.of(where)), KEYSTORE);
                default -> checked(VaultKeys.read(where, VARIABLE), VARIABLE);
            };
        });
    }

    private VaultKeys checked(VaultKeys keys, String source) {
        var isForDevelopment = value(DEVELOPMENT).filter("true"::equals).isPresent();
        if (!isForDevelopment && keys.all().stream().anyMatch(VaultKey::wasThoughtUp)) {
            throw new IllegalStateException(
                    "%s holds a key that somebody thought up, as in a demonstration; allowed: %s, made at random, or %s=true"
                            .formatted(source, VaultKey.RULE, DEVELOPMENT));
        }
        return keys;
    }

    private static String textOf(Path file) {
        try {
            if (Files.size(file) > LONGEST_FILE) {
                throw new IllegalStateException(
                        "%s names a file of %d bytes; allowed: %d".formatted(FILE, Files.size(file), LONGEST_FILE));
            }
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new IllegalStateException(
                    "%s names a file that cannot be read: %s".formatted(FILE, file), unreadable);
        }
    }

    /** The entry that was made last is the newest key. */
    private VaultKeys ofKeystore(Path file) {
        var password = value(PASSWORD).orElse("").toCharArray();
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            var entries = new ArrayList<Entry>();
            for (var aliases = store.aliases(); aliases.hasMoreElements(); ) {
                var alias = aliases.nextElement();
                if (store.getKey(alias, password) instanceof SecretKey secret) {
                    entries.add(new Entry(alias, store.getCreationDate(alias), secret));
                }
            }
            return keysOf(entries);
        } catch (IOException | GeneralSecurityException refused) {
            throw new IllegalStateException(
                    "%s names a keystore that does not open with %s: %s".formatted(KEYSTORE, PASSWORD, file), refused);
        }
    }

    private static VaultKeys keysOf(List<Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalStateException(
                    "%s names a keystore without secret keys; allowed: AES keys of 256 bits".formatted(KEYSTORE));
        }
        return new VaultKeys(entries.stream()
                .sorted(Comparator.comparing(Entry::made)
                        .thenComparing(Entry::alias)
                        .reversed())
                .map(entry -> VaultKey.of(entry.secret()).orElseThrow(() -> unfit(entry)))
                .toList());
    }

    private static IllegalStateException unfit(Entry entry) {
        return new IllegalStateException(
                "The key '%s' of %s is no vault key; allowed: AES keys of 256 bits".formatted(entry.alias(), KEYSTORE));
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(environment.apply(name)).filter(text -> !text.isBlank());
    }
}
