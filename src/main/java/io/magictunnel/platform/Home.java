package io.magictunnel.platform;

import java.nio.file.Path;
import java.util.Optional;

/** Where the installation keeps what belongs to its operator: data, configuration, capability files. */
public record Home(Path root, Path data, Path configFile, Path capabilities) {

    /** Reads the {@code MAGICTUNNEL_*} variables; a relative path counts from {@code MAGICTUNNEL_HOME}. */
    public static Home ofEnvironment() {
        var root = Path.of(setting("MAGICTUNNEL_HOME").orElse("."))
                .toAbsolutePath()
                .normalize();
        return new Home(
                root,
                root.resolve(setting("MAGICTUNNEL_DATA_DIR").orElse("data")),
                root.resolve(setting("MAGICTUNNEL_CONFIG").orElse("magictunnel-config.yaml")),
                root.resolve(setting("MAGICTUNNEL_CAPABILITIES").orElse("capabilities")));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }
}
