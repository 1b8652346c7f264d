package io.magictunnel.platform.config;

import java.nio.file.Path;

/**
 * One thing that is wrong with the configuration.
 *
 * @param where the file with line and column, or the environment variable or system property
 * @param message what was found and what is allowed
 */
public record ConfigProblem(String where, String message) {

    static ConfigProblem inFile(Path file, Place place, String message) {
        return new ConfigProblem(file + ":" + place, message);
    }

    /** The problem as one line of a console. */
    @Override
    public String toString() {
        return where + ": " + message.replaceAll("\\p{Cntrl}+", " ");
    }
}
