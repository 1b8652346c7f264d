package io.magictunnel.discovery.ranking;

import io.magictunnel.discovery.DiscoveryMode;
import io.magictunnel.discovery.index.Evidence;
import io.magictunnel.discovery.text.WordField;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What each mode looks at, and how much it counts. */
final class ModeParts {

    private static final double WORDS_OF_HYBRID = 0.435;
    private static final double SHARE_OF_WORDS = 0.6;
    private static final double DESCRIPTION = 0.45;
    private static final double KEYWORDS = 0.30;
    private static final double USE_CASES = 0.25;

    private static final Set<WordField> ALL = EnumSet.allOf(WordField.class);
    private static final Set<WordField> KEY_FIELDS = EnumSet.of(
            WordField.NAME,
            WordField.TITLE,
            WordField.SERVER,
            WordField.LABELS,
            WordField.PARAMETERS,
            WordField.KEYWORDS);
    private static final Set<WordField> USE_FIELDS =
            EnumSet.of(WordField.DESCRIPTION, WordField.PARAMETER_TEXTS, WordField.USE_CASES, WordField.IMPROVED);

    private final Evidence evidence;
    private final double[] closeness;

    ModeParts(Evidence evidence) {
        this.evidence = evidence;
        this.closeness = evidence.closeness();
    }

    double[] closeness() {
        return closeness;
    }

    List<Part> parts(DiscoveryMode mode) {
        return switch (mode) {
            case RULE_BASED -> List.of(words(1, fitOfWords()));
            case SEMANTIC_BASED -> List.of(meaning(1, orElse(Part.spread(closeness), new double[closeness.length])));
            case HYBRID, LLM_BASED -> hybrid();
            case WEIGHTED -> weighted();
        };
    }

    private List<Part> hybrid() {
        var words = fitOfWords();
        return List.of(
                words(WORDS_OF_HYBRID, words), meaning(1 - WORDS_OF_HYBRID, orElse(Part.spread(closeness), words)));
    }

    private List<Part> weighted() {
        var asked = evidence.sought().words();
        return List.of(
                new Part("description", DESCRIPTION, orElse(Part.spread(closeness), fitOfWords()), this::inMeaning),
                new Part(
                        "keywords",
                        KEYWORDS,
                        evidence.shares(KEY_FIELDS),
                        place -> WordsMet.say(asked, evidence.tool(place).text(), KEY_FIELDS)),
                new Part(
                        "use cases",
                        USE_CASES,
                        evidence.shares(USE_FIELDS),
                        place -> WordsMet.say(asked, evidence.tool(place).text(), USE_FIELDS)));
    }

    /** How well they fit against other tools, and how many there are: the best of a bad lot must not count like a tool that has all. */
    private double[] fitOfWords() {
        var fit = Part.spread(evidence.words());
        var shares = evidence.shares();
        for (var place = 0; place < fit.length; place++) {
            fit[place] = (1 - SHARE_OF_WORDS) * fit[place] + SHARE_OF_WORDS * shares[place];
        }
        return fit;
    }

    private Part words(double weight, double[] values) {
        var asked = evidence.sought().words();
        return new Part(
                "words",
                weight,
                values,
                place -> WordsMet.say(asked, evidence.tool(place).text(), ALL));
    }

    private Part meaning(double weight, double[] values) {
        return new Part("meaning", weight, values, this::inMeaning);
    }

    private String inMeaning(int place) {
        return Double.isNaN(closeness[place])
                ? "its meaning is not known yet, so its words stand in"
                : String.format(Locale.ROOT, "%.2f alike in meaning", closeness[place]);
    }

    /** Where one half is unknown, the other stands in for it. */
    private static double[] orElse(double[] values, double[] others) {
        var chosen = Arrays.copyOf(values, values.length);
        for (var i = 0; i < chosen.length; i++) {
            chosen[i] = Double.isNaN(chosen[i]) ? others[i] : chosen[i];
        }
        return chosen;
    }
}
