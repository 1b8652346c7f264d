package io.magictunnel.platform;

import java.util.List;

/** A part of a longer list, and how long the whole is. */
public record Slice<T>(List<T> items, long total) {

    public Slice {
        items = List.copyOf(items);
    }
}
