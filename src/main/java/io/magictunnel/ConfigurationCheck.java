package io.magictunnel;

import io.magictunnel.platform.Home;
import io.magictunnel.platform.config.ConfigCheck;
import io.magictunnel.platform.config.ConfigKeys;
import io.magictunnel.platform.config.ConfigProblem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code ./mvnw --check [file]}: tells whether the product would start with a configuration, without starting it. */
public final class ConfigurationCheck {

    private ConfigurationCheck() {}

    public static void main(String[] arguments) {
        var file = arguments.length == 0
                ? Home.ofEnvironment().configFile()
                : Path.of(arguments[0]).toAbsolutePath();
        if (arguments.length > 0 && Files.notExists(file)) {
            System.err.println(file + ": there is no such file");
            System.exit(1);
        }
        var problems = problemsOf(file);
        problems.forEach(System.err::println);
        (problems.isEmpty() ? System.out : System.err).println(verdict(file, problems));
        System.exit(problems.isEmpty() ? 0 : 1);
    }

    static List<ConfigProblem> problemsOf(Path file) {
        return new ConfigCheck(ConfigKeys.of(Configuration.CLASSES)).problemsOf(file);
    }

    private static String verdict(Path file, List<ConfigProblem> problems) {
        if (!problems.isEmpty()) {
            return "%s: %d problem%s".formatted(file, problems.size(), problems.size() == 1 ? "" : "s");
        }
        return Files.exists(file) ? file + ": no problems" : file + ": no such file; every key has its default";
    }
}
