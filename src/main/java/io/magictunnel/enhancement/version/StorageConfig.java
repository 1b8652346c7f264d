package io.magictunnel.enhancement.version;

import io.magictunnel.platform.config.Within;
import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about keeping versions, under {@code enhancement_storage.} */
@Dependent
@ConfigProperties(prefix = "enhancement_storage")
public class StorageConfig {

    /** Whether versions are kept that were in use before. Otherwise only the source's own words can be brought back. */
    @ConfigProperty(name = "use_versioning", defaultValue = "true")
    boolean versioning;

    /** How many days a version is kept that is not in use. The newest one for each tool is kept in any case. */
    @ConfigProperty(name = "cleanup_after_days", defaultValue = "90")
    @Within(min = "1", max = "3650")
    int cleanupAfterDays;

    /** Whether what was not in use for some time takes less room. */
    @ConfigProperty(name = "compression_enabled", defaultValue = "true")
    boolean compression;

    @ConfigProperty(name = "compress_after_days", defaultValue = "7")
    @Within(min = "0", max = "3650")
    int compressAfterDays;
}
