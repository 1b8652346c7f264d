package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import java.util.Optional;

/** Whoever has written prompts and resources for the product itself, and so can say them. Every bean of this kind is found by itself. */
public interface OwnContext {

    /** Under which these are in the catalogue. */
    ToolSource source();

    /** @param name the source's own */
    Optional<OwnText> prompt(String name);

    /** @param uri the source's own */
    Optional<OwnText> resource(String uri);

    /**
     * A text as it is kept.
     *
     * @param description what it is, in a sentence
     */
    record OwnText(String description, String mimeType, String text) {}
}
