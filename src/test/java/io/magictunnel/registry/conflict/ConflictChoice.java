package io.magictunnel.registry.conflict;

/** What an operator chose, without a configuration file. */
public final class ConflictChoice {

    private ConflictChoice() {}

    public static ConflictConfig of(ConflictPolicy policy) {
        var config = new ConflictConfig();
        config.policy = policy;
        return config;
    }
}
