package io.magictunnel.platform.config;

import io.magictunnel.platform.Home;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * {@code magictunnel-config.yaml} as a source of MicroProfile Config, below environment variables and system properties. Read
 * once, when the application starts; a file that is wrong offers nothing, and the check at start says why.
 */
public class YamlConfigSource implements ConfigSource {

    private static final int BELOW_THE_ENVIRONMENT = 250;

    private final String name;
    private final Map<String, String> values;

    public YamlConfigSource() {
        this(ConfigFile.read(Home.ofEnvironment().configFile(), System::getenv));
    }

    YamlConfigSource(ConfigFile file) {
        name = file.path().toString();
        values = Map.copyOf(file.values());
    }

    @Override
    public int getOrdinal() {
        return BELOW_THE_ENVIRONMENT;
    }

    @Override
    public Map<String, String> getProperties() {
        return values;
    }

    @Override
    public Set<String> getPropertyNames() {
        return values.keySet();
    }

    @Override
    public String getValue(String key) {
        return values.get(key);
    }

    @Override
    public String getName() {
        return name;
    }
}
