package io.magictunnel.execution.command;

import io.magictunnel.platform.Home;
import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about tools that are programs, under {@code execution.command.} */
@Dependent
@ConfigProperties(prefix = "execution.command")
public class CommandConfig {

    /** The folder in which programs start and that the shipped file tools see; without it, a folder in the data folder. */
    @ConfigProperty(name = "workspace")
    Optional<String> workspace;

    /** The server's own variables that programs get. */
    @ConfigProperty(name = "environment", defaultValue = "PATH,LANG,LC_ALL,TZ,TMPDIR")
    List<String> environment;

    @ConfigProperty(name = "max_concurrent", defaultValue = "32")
    @Within(min = "1", max = "1000")
    int maxConcurrent;

    Path workspace() {
        var home = Home.ofEnvironment();
        return workspace.map(home.root()::resolve).orElse(home.data().resolve("workspace"));
    }

    Map<String, String> inherited() {
        var inherited = new TreeMap<String, String>();
        for (var name : environment) {
            Optional.ofNullable(System.getenv(name)).ifPresent(value -> inherited.put(name, value));
        }
        return inherited;
    }
}
