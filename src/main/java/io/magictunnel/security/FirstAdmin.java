package io.magictunnel.security;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Home;
import io.magictunnel.platform.OwnersFile;
import io.magictunnel.platform.Terminal;
import io.magictunnel.security.account.Password;
import io.magictunnel.security.account.PasswordHash;
import io.magictunnel.security.account.UserName;
import io.magictunnel.security.key.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes the first account of an empty installation: user {@code admin}, with a password and an API key that the operator gives
 * in the environment, or with random ones that are shown once and kept in a file that only the operator can read.
 */
@ApplicationScoped
public class FirstAdmin {

    public static final String FILE = "first-admin.txt";

    private static final String PASSWORD_VARIABLE = "MAGICTUNNEL_ADMIN_PASSWORD";
    private static final String KEY_VARIABLE = "MAGICTUNNEL_API_KEY";

    @Inject
    FirstAccount account;

    /** Does nothing if there is any user. */
    public void ensure() {
        if (!account.isWanted()) {
            return;
        }
        var password = given(PASSWORD_VARIABLE, Password::new);
        var key = given(KEY_VARIABLE, Secret::brought);
        make(Home.ofEnvironment().data(), password, key).ifPresent(Terminal::show);
    }

    /**
     * Stores the account after the file is written: whoever finds an account can also get in.
     *
     * @return what was made at random, for the operator's eyes
     */
    Optional<String> make(Path data, Optional<Password> givenPassword, Optional<Secret> givenKey) {
        var password = givenPassword.orElseGet(Password::random);
        var key = givenKey.orElseGet(() -> Secret.random(Secret.Kind.API_KEY));
        var madeHere = new StringBuilder();
        if (givenPassword.isEmpty()) {
            madeHere.append("password  ").append(password.text()).append('\n');
        }
        if (givenKey.isEmpty()) {
            madeHere.append("api key   ").append(key.text()).append('\n');
        }
        if (madeHere.isEmpty()) {
            account.make(new UserName("admin"), PasswordHash.of(password), key);
            return Optional.empty();
        }
        var file = data.resolve(FILE);
        var text = "user      admin\n" + madeHere;
        OwnersFile.write(file, text);
        account.make(new UserName("admin"), PasswordHash.of(password), key);
        return Optional.of("The first administrator, also in %s:%n%s".formatted(file, text));
    }

    private static <T> Optional<T> given(String variable, Function<String, T> read) {
        return Optional.ofNullable(System.getenv(variable))
                .filter(value -> !value.isBlank())
                .map(value -> readOrRefuse(variable, value, read));
    }

    static <T> T readOrRefuse(String variable, String value, Function<String, T> read) {
        try {
            return read.apply(value);
        } catch (DomainException refused) {
            throw new IllegalStateException(variable + " is refused: " + refused.getMessage(), refused);
        }
    }
}
