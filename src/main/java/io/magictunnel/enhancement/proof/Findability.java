package io.magictunnel.enhancement.proof;

/**
 * How well questions lead to the tools that they are about, in the words of before and in the new ones.
 *
 * @param questions how many were asked; without any, all rates are 0
 * @param hitRateBefore the share of questions for which the right tool came first
 * @param mrrBefore the mean of one over the place of the right tool
 */
public record Findability(int questions, double hitRateBefore, double hitRateAfter, double mrrBefore, double mrrAfter) {

    public static final Findability UNASKED = new Findability(0, 0, 0, 0, 0);
}
