package io.magictunnel.upstream.oauth;

import io.magictunnel.upstream.credential.Challenge;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What to ask leave for: what the server wants now, or else all that it knows, and what was asked for before. */
final class ScopeChoice {

    private static final String OFFLINE = "offline_access";

    private ScopeChoice() {}

    /**
     * @param configured what the operator wants besides
     * @param before what was asked for the last time
     * @return in the order of asking; empty where no scope is named at all
     */
    static Set<String> of(
            Challenge challenge, Discovery.Found found, Optional<String> configured, Collection<String> before) {
        var wanted = new LinkedHashSet<>(before);
        wanted.addAll(challenge
                .scope()
                .or(() -> configured)
                .map(ScopeChoice::words)
                .orElse(found.resource().scopes()));
        configured.map(ScopeChoice::words).ifPresent(wanted::addAll);
        if (found.server().scopes().contains(OFFLINE)) {
            wanted.add(OFFLINE);
        }
        return wanted;
    }

    static List<String> words(String scope) {
        return Arrays.stream(scope.strip().split("\\s+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static Optional<String> written(Collection<String> scopes) {
        return scopes.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", scopes));
    }
}
