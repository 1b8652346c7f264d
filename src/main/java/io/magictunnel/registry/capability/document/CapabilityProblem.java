package io.magictunnel.registry.capability.document;

/**
 * One thing that is wrong in a capability file.
 *
 * @param file the path below the capabilities folder
 * @param line counts from 1
 * @param column counts from 1
 * @param key where in the document, for example {@code tools[2].routing.config.url}
 */
public record CapabilityProblem(String file, int line, int column, String key, String found, String allowed) {

    /** One line, in the form that editors recognise. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s: found %s; allowed: %s".formatted(file, line, column, key, found, allowed);
    }
}
