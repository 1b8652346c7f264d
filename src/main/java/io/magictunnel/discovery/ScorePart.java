package io.magictunnel.discovery;

/**
 * One reason for a score.
 *
 * @param value from 0 to 1
 * @param weight how much of the score it decides
 * @param because what met, in plain words; never a word of another tool
 */
public record ScorePart(String name, double value, double weight, String because) {}
