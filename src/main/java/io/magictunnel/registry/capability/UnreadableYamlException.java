package io.magictunnel.registry.capability;

import io.magictunnel.registry.capability.YamlNode.Position;

/** The bytes are no YAML document of ours. Checked: what an operator writes into a file is not our bug. */
class UnreadableYamlException extends Exception {

    private final transient Position at;
    private final String found;
    private final String allowed;

    UnreadableYamlException(Position at, String found, String allowed) {
        super("%s; allowed: %s".formatted(found, allowed));
        this.at = at;
        this.found = found;
        this.allowed = allowed;
    }

    Position at() {
        return at;
    }

    String found() {
        return found;
    }

    String allowed() {
        return allowed;
    }
}
