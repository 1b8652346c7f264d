package io.magictunnel.discovery.argument.sentence;

import java.util.Optional;

/**
 * A piece of a sentence that may be somebody's value.
 *
 * @param text the value as text, without quotes and the like
 * @param meaning what was understood of it; for most kinds the text says all
 */
public record Clue(ClueKind kind, int start, int end, String text, Optional<Object> meaning) {

    static Clue of(ClueKind kind, int start, int end, String text) {
        return new Clue(kind, start, end, text, Optional.empty());
    }

    static Clue meaning(ClueKind kind, int start, int end, String text, Object meaning) {
        return new Clue(kind, start, end, text, Optional.of(meaning));
    }

    public boolean overlaps(Clue other) {
        return start < other.end && other.start < end;
    }

    /** What it was understood to be, where it is of that type. */
    public <T> Optional<T> as(Class<T> type) {
        return meaning.filter(type::isInstance).map(type::cast);
    }
}
