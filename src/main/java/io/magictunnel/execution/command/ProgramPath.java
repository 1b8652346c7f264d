package io.magictunnel.execution.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where programs are looked for: the folders of a {@code PATH}. */
public record ProgramPath(String folders) {

    /** Used where the server has no {@code PATH} of its own. */
    private static final String USUAL = "/usr/local/bin:/usr/bin:/bin";

    public static ProgramPath ofEnvironment() {
        return new ProgramPath(Optional.ofNullable(System.getenv("PATH")).orElse(USUAL));
    }

    /** The program's file. A name with a slash counts from the given folder, any other name is looked for. */
    public Optional<Path> find(String program, Path from) {
        try {
            return program.indexOf('/') < 0
                    ? find(program)
                    : Optional.of(from.resolve(program)).filter(ProgramPath::runs);
        } catch (InvalidPathException notAPath) {
            return Optional.empty();
        }
    }

    private Optional<Path> find(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(folders)
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(ProgramPath::runs)
                .findFirst();
    }

    private static boolean runs(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
