package io.magictunnel.discovery.ranking;

/** In which letters a text is written. */
final class Script {

    private Script() {}

    /** Whether most of its letters are not Latin ones: the words of a Latin request say little about such a text. */
    static boolean isForeign(String text) {
        var letters = text.codePoints().filter(Character::isLetter).toArray();
        var latin = 0;
        for (var letter : letters) {
            if (Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
                latin++;
            }
        }
        return letters.length > 2 * latin;
    }
}
