package io.magictunnel.permission.offer;

/**
 * What a client pays to be told of its tools, if its list shows so much.
 *
 * @param deadEnd whether all is shown because nothing less could find the rest
 */
public record OfferPrice(ToolVisibility visibility, int tools, long tokens, boolean deadEnd) {

    /** How much of another price it is, from 0 to 100. */
    public long percentOf(long other) {
        return other == 0 ? 0 : Math.min(100, Math.round(100.0 * tokens / other));
    }
}
