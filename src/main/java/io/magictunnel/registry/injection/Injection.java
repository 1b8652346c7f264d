package io.magictunnel.registry.injection;

/**
 * One such place.
 *
 * @param excerpt the words that gave it away, as they read without tricks; short, and without characters that cannot be seen
 */
public record Injection(InjectionKind kind, String excerpt) {

    @Override
    public String toString() {
        return "%s: \"%s\"".formatted(kind.inWords(), excerpt);
    }
}
