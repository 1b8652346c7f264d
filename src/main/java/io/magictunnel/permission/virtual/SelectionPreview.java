package io.magictunnel.permission.virtual;

import io.magictunnel.permission.offer.OfferPrice;
import java.util.List;

/**
 * What a selection comes down to now.
 *
 * @param tokens what clients pay for the list of tools, and would pay for all of them
 * @param offers the same, if lists showed more or less of them
 * @param sizes the selected tools as clients get them, sorted by name
 */
public record SelectionPreview(
        Part tools,
        Part prompts,
        Part resources,
        Part templates,
        Part tokens,
        List<OfferPrice> offers,
        List<ToolSize> sizes) {

    /** So many of so many. */
    public record Part(long selected, long all) {}

    /** What one tool adds to the list. */
    public record ToolSize(String name, int tokens) {}
}
