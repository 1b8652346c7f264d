package io.magictunnel.discovery.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/** Texts as stems, each with the word as it was written. */
public final class Words {

    /** What people say to whoever shall do something for them, whatever it is. */
    private static final List<String> POLITE = List.of(
            "can", "could", "you", "please", "want", "wants", "would", "like", "need", "needs", "help", "me", "my", "i",
            "im", "i'm", "id", "i'd", "we", "us", "our", "your", "let", "lets", "let's", "tell", "give", "show", "how",
            "what", "what's", "whats", "which", "who", "where", "when", "do", "does", "did", "am", "were", "has",
            "have", "had", "some", "any", "also", "using", "use", "tool", "should", "shall", "may", "might", "just",
            "now", "hi", "hello", "hey", "thanks", "thank", "looking", "trying", "try", "able", "about", "from", "so");

    private static final CharArraySet USUAL = EnglishAnalyzer.ENGLISH_STOP_WORDS_SET;
    private static final Analyzer OF_TOOLS = new ToolAnalyzer(USUAL);
    private static final Analyzer OF_REQUESTS = new ToolAnalyzer(withPolite());

    private Words() {}

    /** @param written the word as it stands in the text */
    record Word(String stem, String written) {}

    /** The stems of some texts of a tool, one after the other. */
    public static List<String> ofTool(List<String> texts) {
        var stems = new ArrayList<String>();
        texts.forEach(text -> read(OF_TOOLS, text).forEach(word -> stems.add(word.stem())));
        return stems;
    }

    /** A request that has nothing but polite words is taken at its words. */
    static List<Word> ofRequest(String sentence) {
        var words = read(OF_REQUESTS, sentence);
        return words.isEmpty() ? read(OF_TOOLS, sentence) : words;
    }

    /** Stems that follow one another. */
    public static List<String> pairs(List<String> stems) {
        var pairs = new ArrayList<String>();
        for (var i = 1; i < stems.size(); i++) {
            pairs.add(stems.get(i - 1) + "_" + stems.get(i));
        }
        return pairs;
    }

    private static List<Word> read(Analyzer analyzer, String text) {
        var words = new ArrayList<Word>();
        try (var stream = analyzer.tokenStream("", text)) {
            var stem = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Word(stem.toString(), text.substring(place.startOffset(), place.endOffset())));
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return words;
    }

    private static CharArraySet withPolite() {
        var all = new CharArraySet(POLITE, false);
        all.addAll(USUAL);
        return CharArraySet.unmodifiableSet(all);
    }
}
