package io.magictunnel.platform.screen;

import java.util.Set;
import java.util.TreeSet;

/** Names that are told together: whoever adds the first one sees to it that they are taken before long. */
final class Bundle {

    private Set<String> names = new TreeSet<>();

    /** Answers whether this is the first name since the last were taken. */
    synchronized boolean add(String name) {
        var first = names.isEmpty();
        names.add(name);
        return first;
    }

    /** All names since the last were taken, each of them once. */
    synchronized Set<String> take() {
        var taken = names;
        names = new TreeSet<>();
        return taken;
    }
}
