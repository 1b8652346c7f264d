package io.magictunnel.provider.token;

import java.lang.Character.UnicodeBlock;
import java.lang.Character.UnicodeScript;

/**
 * What a text is made of, seen in one pass: enough to tell what kind of content it is, and about how many tokens it has. Weights
 * follow how tokens of today's models are cut: words of some letters, digits by three, signs in small groups.
 */
final class TextShape {

    private static final int WHOLE_WORD = 7;
    private static final double LETTERS_OF_A_PART = 4.2;
    private static final double FURTHER_SIGN = 0.45;

    private long letters;
    private long accents;
    private long eastAsian;
    private long otherScript;
    private long codeSigns;
    private long quotes;
    private long spaces;
    private long length;
    private double tokens;
    private boolean isEnclosed;

    private TextShape() {}

    static TextShape of(CharSequence text) {
        var shape = new TextShape();
        shape.read(text);
        return shape;
    }

    /** About how many tokens it has for a model of which nothing is known. */
    double tokens() {
        return tokens;
    }

    ContentClass content() {
        var visible = Math.max(1, length - spaces);
        if (eastAsian * 5 > visible) {
            return ContentClass.EAST_ASIAN;
        }
        if (otherScript * 5 > visible) {
            return ContentClass.SCRIPT;
        }
        if (isEnclosed && quotes * 25 > visible) {
            return ContentClass.JSON;
        }
        if (length > 60 && spaces * 50 < length) {
            return ContentClass.DENSE;
        }
        if (codeSigns * 22 > visible) {
            return ContentClass.CODE;
        }
        return accents * 160 > letters ? ContentClass.ACCENTED : ContentClass.PROSE;
    }

    private void read(CharSequence text) {
        length = text.length();
        var at = 0;
        while (at < text.length()) {
            at = readFrom(text, at, Character.codePointAt(text, at));
        }
        isEnclosed = isEnclosed(text);
    }

    private static boolean isEnclosed(CharSequence text) {
        var start = 0;
        var end = text.length() - 1;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > start
                && ((text.charAt(start) == '{' && text.charAt(end) == '}')
                        || (text.charAt(start) == '[' && text.charAt(end) == ']'));
    }

    private int readFrom(CharSequence text, int at, int code) {
        if (Character.isWhitespace(code)) {
            return readSpace(text, at);
        }
        if (Character.isDigit(code)) {
            return readDigits(text, at);
        }
        if (Character.isLetter(code)) {
            return readLetter(text, at, code);
        }
        return code < 0x80 ? readSigns(text, at) : readStrange(at, code);
    }

    /** One blank belongs to the word behind it; more are a token, and so is the end of a line. */
    private int readSpace(CharSequence text, int at) {
        var end = at;
        var isPlain = true;
        while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
            isPlain &= text.charAt(end) == ' ';
            end++;
        }
        spaces += end - at;
        tokens += isPlain && end - at == 1 ? 0 : 1;
        return end;
    }

    private int readDigits(CharSequence text, int at) {
        var end = at;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        end = Math.max(end, at + 1);
        tokens += Math.ceilDiv(end - at, 3);
        return end;
    }

    private int readLetter(CharSequence text, int at, int code) {
        return switch (UnicodeScript.of(code)) {
            case LATIN -> readWord(text, at);
            case HAN -> readSingle(at, code, 0.85);
            case HIRAGANA, KATAKANA, HANGUL, BOPOMOFO -> readSingle(at, code, 0.7);
            default -> {
                otherScript++;
                tokens += 0.42;
                yield at + Character.charCount(code);
            }
        };
    }

    private int readSingle(int at, int code, double weight) {
        eastAsian++;
        tokens += weight;
        return at + Character.charCount(code);
    }

    /** A word ends where a capital letter follows a small one, as in names of programs. */
    private int readWord(CharSequence text, int at) {
        var end = at;
        var strange = 0;
        while (end < text.length() && isLatin(text.charAt(end)) && !beginsAnew(text, at, end)) {
            strange += text.charAt(end) >= 0x80 ? 1 : 0;
            end++;
        }
        end = Math.max(end, at + 1);
        letters += end - at;
        accents += strange;
        tokens += 1 + Math.max(0, end - at - WHOLE_WORD) / LETTERS_OF_A_PART + 0.35 * strange;
        return end;
    }

    private static boolean beginsAnew(CharSequence text, int start, int at) {
        return at > start && Character.isUpperCase(text.charAt(at)) && Character.isLowerCase(text.charAt(at - 1));
    }

    private static boolean isLatin(char letter) {
        return letter < 0x80
                ? (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z')
                : Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN;
    }

    private int readSigns(CharSequence text, int at) {
        var end = at;
        while (end < text.length() && isSign(text.charAt(end))) {
            count(text.charAt(end));
            end++;
        }
        end = Math.max(end, at + 1);
        tokens += 1 + (end - at - 1) * FURTHER_SIGN;
        return end;
    }

    private void count(char sign) {
        quotes += sign == '"' ? 1 : 0;
        codeSigns += "{}()[];=<>_|&+*/\\@#$".indexOf(sign) >= 0 ? 1 : 0;
    }

    private static boolean isSign(char sign) {
        return sign < 0x80 && !Character.isLetterOrDigit(sign) && !Character.isWhitespace(sign);
    }

    private int readStrange(int at, int code) {
        var block = UnicodeBlock.of(code);
        var isEastAsian = block == UnicodeBlock.CJK_SYMBOLS_AND_PUNCTUATION
                || block == UnicodeBlock.HALFWIDTH_AND_FULLWIDTH_FORMS;
        eastAsian += isEastAsian ? 1 : 0;
        tokens += isEastAsian ? 0.8 : code > 0xFFFF ? 1.9 : 1;
        return at + Character.charCount(code);
    }
}
