package io.magictunnel.cli.door;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * Where the product is, and how one is let in.
 *
 * @param base without a slash at the end
 * @param patience how long an answer may take
 */
public record Address(URI base, Optional<String> key, Duration patience) {

    /** @throws CommandFailure where that is no address of a web server */
    public static Address of(String url, Optional<String> key, Duration patience) {
        try {
            var base = URI.create(url.strip().replaceFirst("/+$", ""));
            var scheme = Optional.ofNullable(base.getScheme()).orElse("");
            if (base.getHost() != null && (scheme.equals("http") || scheme.equals("https"))) {
                return new Address(base, key.map(String::strip).filter(text -> !text.isEmpty()), patience);
            }
        } catch (IllegalArgumentException broken) {
            throw notAnAddress(url);
        }
        throw notAnAddress(url);
    }

    URI resolve(RestPath path) {
        return URI.create("%s/dashboard/api/%s".formatted(base, path.text()));
    }

    @Override
    public String toString() {
        return base.toString();
    }

    private static CommandFailure notAnAddress(String url) {
        return new CommandFailure(
                ExitStatus.USAGE, "'%s' is no address; expected is one like http://localhost:3001".formatted(url));
    }
}
