package io.magictunnel.registry.capability;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about capability files, under {@code registry.} */
@Dependent
@ConfigProperties(prefix = "registry")
public class CapabilityConfig {

    @ConfigProperty(name = "hot_reload", defaultValue = "true")
    boolean hotReload;

    @ConfigProperty(name = "max_files", defaultValue = "1000")
    @Within(min = "1", max = "10000")
    int maxFiles;

    /** In bytes. */
    @ConfigProperty(name = "max_file_size", defaultValue = "262144")
    @Within(min = "1024", max = "4194304")
    int maxFileSize;

    @ConfigProperty(name = "max_tools_per_file", defaultValue = "200")
    @Within(min = "1", max = "1000")
    int maxToolsPerFile;
}
