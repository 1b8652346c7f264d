package io.magictunnel.discovery.text;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.WordDelimiterGraphFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/** Cuts texts into stems: identifiers fall into their words, endings fall away, and what everybody says is left out. */
final class ToolAnalyzer extends Analyzer {

    private static final int CUTS = WordDelimiterGraphFilter.GENERATE_WORD_PARTS
            | WordDelimiterGraphFilter.GENERATE_NUMBER_PARTS
            | WordDelimiterGraphFilter.SPLIT_ON_CASE_CHANGE
            | WordDelimiterGraphFilter.STEM_ENGLISH_POSSESSIVE;

    private final CharArraySet leftOut;

    ToolAnalyzer(CharArraySet leftOut) {
        this.leftOut = leftOut;
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = new StandardTokenizer();
        var words = new WordDelimiterGraphFilter(source, CUTS, null);
        var plain = new ASCIIFoldingFilter(new LowerCaseFilter(words));
        return new TokenStreamComponents(source, new PorterStemFilter(new StopFilter(plain, leftOut)));
    }
}
