package io.magictunnel.enhancement.proof;

/**
 * A question for which the right tool came further down in the new words.
 *
 * @param question in words, but for one that somebody typed and nobody saved: that stays between them and the gateway
 * @param expected the name of the right tool
 * @param gotBefore the name of the tool that came first; empty where none did
 */
public record CounterExample(
        String question, QuestionSource source, String expected, String gotBefore, String gotAfter) {}
