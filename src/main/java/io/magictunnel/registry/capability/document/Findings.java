package io.magictunnel.registry.capability.document;

import io.magictunnel.registry.capability.document.YamlNode.Position;
import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong in one file, so that its author sees all of it at once. */
public final class Findings {

    /** More than this helps nobody, and a hostile file could otherwise fill the memory with complaints. */
    static final int MOST = 100;

    private final String file;
    private final List<CapabilityProblem> problems = new ArrayList<>();

    public Findings(String file) {
        this.file = file;
    }

    public void add(Position at, String key, String found, String allowed) {
        if (problems.size() < MOST) {
            problems.add(new CapabilityProblem(file, at.line(), at.column(), key, found, allowed));
        }
    }

    public List<CapabilityProblem> problems() {
        return List.copyOf(problems);
    }
}
