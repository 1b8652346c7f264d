package io.magictunnel.upstream.consent;

import io.magictunnel.upstream.oauth.Tokens;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a server that people allow in the browser is allowed now, for somebody.
 *
 * @param shared whether one person allows it for everybody; else each for themselves
 * @param mayDecide whether this caller is one who can
 * @param expiresAt when the token ends, where it does
 * @param renewed whether it is exchanged for another one by itself then
 */
public record ConsentStanding(
        State state,
        boolean shared,
        boolean mayDecide,
        Optional<Instant> expiresAt,
        boolean renewed,
        List<String> scopes) {

    /** In a word. */
    public enum State {
        NONE,
        GIVEN,
        /** It was given, and has run out. */
        EXPIRED,
        /** It was given, and the key of the vault is not here. */
        LOCKED
    }

    static ConsentStanding of(Optional<Tokens> tokens, boolean shared, boolean mayDecide, Instant now) {
        return tokens.map(given -> new ConsentStanding(
                        hasRunOut(given, now) ? State.EXPIRED : State.GIVEN,
                        shared,
                        mayDecide,
                        given.expiresAt(),
                        given.refresh().isPresent(),
                        given.scopes()))
                .orElseGet(() -> nothing(State.NONE, shared, mayDecide));
    }

    static ConsentStanding nothing(State state, boolean shared, boolean mayDecide) {
        return new ConsentStanding(state, shared, mayDecide, Optional.empty(), false, List.of());
    }

    /** Whether somebody has to do something about it. */
    public boolean isWanted() {
        return state != State.GIVEN;
    }

    private static boolean hasRunOut(Tokens tokens, Instant now) {
        return tokens.refresh().isEmpty()
                && tokens.expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }
}
