package io.magictunnel.discovery.argument.sentence;

/**
 * One word of a sentence.
 *
 * @param text without the punctuation around it
 * @param common its common form
 * @param ends whether a comma, a full stop or the like stands behind it
 */
public record Token(int start, int end, String text, String common, boolean ends) {

    public boolean isIdle() {
        return WordForms.isIdle(text);
    }
}
