package io.magictunnel.registry.conflict;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator can set about names that several sources want, under {@code conflicts.} */
@Dependent
@ConfigProperties(prefix = "conflicts")
public class ConflictConfig {

    @ConfigProperty(name = "policy", defaultValue = "prefix")
    ConflictPolicy policy;

    public ConflictPolicy policy() {
        return policy;
    }
}
