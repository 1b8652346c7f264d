package io.magictunnel.permission.virtual.composing;

import io.magictunnel.permission.virtual.SelectionRule;
import java.io.Serializable;

/**
 * A server, a category or a tag, and what the composition says of it.
 *
 * @param stand {@code in}, {@code out}, or {@code none}
 * @param size how many things it has; 0 where a rule names what is not there now
 */
public record GroupRow(SelectionRule rule, String stand, long size) implements Serializable {

    public String kind() {
        return rule.kind().spelling();
    }

    public String name() {
        return rule.name();
    }
}
