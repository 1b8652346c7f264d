package io.magictunnel.discovery.argument.sentence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Clues that show what they are by their letters alone. Possessive, so that nothing is tried twice. */
final class ClearClues {

    private static final String START = "(?<![\\p{L}\\p{N}_./@-])";
    private static final String END = "(?![\\p{L}\\p{N}_/-])";

    static final Map<ClueKind, Pattern> WEB = new LinkedHashMap<>();
    static final Map<ClueKind, Pattern> OTHERS = new LinkedHashMap<>();
    static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}\\p{N}'-]*+(?: \\p{Lu}[\\p{L}\\p{N}'-]*+){0,4}");

    static {
        WEB.put(
                ClueKind.URL,
                Pattern.compile("\\b[a-z][a-z0-9+.-]{1,19}://[^\\s\"'<>`\\uE000]*[^\\s\"'<>`\\uE000.,;:!?)\\]]"));
        WEB.put(
                ClueKind.EMAIL,
                Pattern.compile(
                        START + "[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,5}" + END));
        WEB.put(ClueKind.UUID, Pattern.compile(START + "[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}" + END));
        WEB.put(
                ClueKind.MIME,
                Pattern.compile(
                        START + "(?:text|image|audio|video|application|font|multipart)/[a-z0-9.+*-]*[a-z0-9+*]" + END));
        OTHERS.put(
                ClueKind.REFERENCE,
                Pattern.compile(START
                        + "(?:[A-Z]{3,}_?[A-Z]*(?:[~^][0-9]*)+|@\\{[^}\\s]{1,40}\\}|v[0-9]+(?:\\.[0-9A-Za-z-]+){0,10}"
                        + "|HEAD|(?=[0-9a-f]*[0-9])(?=[0-9a-f]*[a-f])[0-9a-f]{7,40})" + END));
        OTHERS.put(
                ClueKind.DOTTED,
                Pattern.compile(START + "[A-Za-z_$][A-Za-z0-9_$]*+(?:\\.[A-Za-z_$][A-Za-z0-9_$]*+)*+"
                        + "\\[[0-9]+\\](?:\\[[0-9]+\\]|\\.[A-Za-z_$][A-Za-z0-9_$]*+)*+"));
        OTHERS.put(
                ClueKind.GLOB,
                Pattern.compile(
                        "(?<!\\S)(?=[\\p{L}\\p{N}_./~-]*+[*])[\\p{L}\\p{N}_./~*?\\[\\]{}-]*[\\p{L}\\p{N}*}\\]]"));
        OTHERS.put(
                ClueKind.PATH,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}_./@:-])(?:~|\\.{1,2})?+/?+(?:[\\p{L}\\p{N}_.@+~-]++/)++[\\p{L}\\p{N}_@+.~-]*+"
                                + "(?<![.,])|" + START + "\\.?[\\p{L}\\p{N}_@+-]++(?:\\.[\\p{L}\\p{N}_@+-]++){0,20}"
                                + "\\.(?!\\d+\\b)[A-Za-z][A-Za-z0-9]{0,11}" + END
                                + "|(?<!\\S)/[\\p{L}\\p{N}_.@+~-]*+[\\p{L}\\p{N}_@+~-](?![\\p{L}\\p{N}/])"
                                + "|(?<!\\S)\\.[\\p{L}][\\p{L}\\p{N}_.-]*[\\p{L}\\p{N}]"));
    }

    private ClearClues() {}
}
