package io.magictunnel.permission;

import io.magictunnel.registry.context.ContextCatalogue;

/** Views for the tests of other rooms. */
public final class ContextViews {

    private ContextViews() {}

    public static ContextView ofEverything(ContextCatalogue catalogue) {
        return ContextView.of(catalogue, definition -> true);
    }

    public static ContextView ofNothing(ContextCatalogue catalogue) {
        return ContextView.of(catalogue, definition -> false);
    }
}
