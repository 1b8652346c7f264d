package io.magictunnel.upstream.credential;

import io.magictunnel.upstream.session.UpstreamException;
import java.util.Map;
import java.util.Optional;

/** One header with a secret of the operator or of the user. A secret that was exchanged meanwhile is tried at once. */
public final class HeaderCredentials implements RequestCredentials {

    private final ServerAuth.Header auth;
    private final SecretSource secrets;

    /** Finds what a reference stands for; empty where there is nothing. */
    @FunctionalInterface
    public interface SecretSource {

        Optional<String> valueOf(SecretText secret);
    }

    public HeaderCredentials(ServerAuth.Header auth, SecretSource secrets) {
        this.auth = auth;
        this.secrets = secrets;
    }

    @Override
    public Map<String, String> headers() throws UpstreamException {
        return Map.of(auth.name(), auth.prefix() + required(auth.value(), secrets));
    }

    @Override
    public boolean refused(Refusal refusal) throws UpstreamException {
        return !headers().equals(refusal.shown());
    }

    /** A secret without which nothing goes. */
    public static String required(SecretText secret, SecretSource secrets) throws UpstreamException {
        return secrets.valueOf(secret)
                .filter(value -> value.chars().allMatch(c -> c >= ' ' && c <= '~'))
                .orElseThrow(() -> new UpstreamException(
                        UpstreamException.Reason.UNAUTHORIZED,
                        secret instanceof SecretText.InVault(var name)
                                ? "cannot be shown the credential '%s': it is not in the vault, or is no header value"
                                        .formatted(name)
                                : "cannot be shown a credential that is no header value"));
    }
}
