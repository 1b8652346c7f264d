package io.magictunnel.registry.capability.document;

import io.magictunnel.registry.capability.document.YamlNode.Position;

/** The bytes are no YAML document of ours. Checked: what an operator writes into a file is not our bug. */
public class UnreadableYamlException extends Exception {

    private final transient Position at;
    private final String found;
    private final String allowed;

    UnreadableYamlException(Position at, String found, String allowed) {
        super("%s; allowed: %s".formatted(found, allowed));
        this.at = at;
        this.found = found;
        this.allowed = allowed;
    }

    public Position at() {
        return at;
    }

    public String found() {
        return found;
    }

    public String allowed() {
        return allowed;
    }
}
