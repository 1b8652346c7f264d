package io.magictunnel.discovery.index;

import io.magictunnel.discovery.text.ToolText;
import io.magictunnel.discovery.text.WordField;
import io.magictunnel.discovery.text.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * The words of all tools, in memory, each tool under a number. One thread at a time writes; the glossaries that it gives to read
 * from do not change any more.
 */
final class WordIndex implements AutoCloseable {

    /** Each tool's own number, as a value and as a word. */
    static final String NUMBER = "number";

    /** Stems that follow one another. */
    static final String PAIRS = "pairs";

    private static final FieldType STEMS = stems();

    private final IndexWriter writer;
    private DirectoryReader latest;

    WordIndex() {
        try {
            writer = new IndexWriter(
                    new ByteBuffersDirectory(),
                    new IndexWriterConfig(new WhitespaceAnalyzer())
                            .setSimilarity(Glossary.SIMILARITY)
                            .setMergeScheduler(new SerialMergeScheduler())
                            .setCommitOnClose(false));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /**
     * Takes in a tool, in the place of whatever had the number. Of better words only those count that the source does not have:
     * whoever says the same twice is not found the sooner for it.
     *
     * @return how many words each field has, in the order of the fields, and how many pairs there are
     */
    int[] put(int number, ToolText text) {
        var document = new Document();
        document.add(new StringField(NUMBER, Integer.toString(number), Field.Store.NO));
        document.add(new NumericDocValuesField(NUMBER, number));
        var fields = WordField.values();
        var lengths = new int[fields.length + 1];
        var pairs = new ArrayList<String>();
        var own = new HashSet<String>();
        for (var i = 0; i < fields.length; i++) {
            var field = fields[i];
            var stems = Words.ofTool(field.of(text));
            if (field.isImproved()) {
                stems.removeIf(own::contains);
            } else {
                own.addAll(stems);
            }
            lengths[i] = stems.size();
            add(document, field.name(), stems);
            if (field == WordField.NAME || field == WordField.DESCRIPTION) {
                pairs.addAll(Words.pairs(stems));
            }
        }
        lengths[fields.length] = pairs.size();
        add(document, PAIRS, pairs);
        try {
            writer.updateDocument(new Term(NUMBER, Integer.toString(number)), document);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return lengths;
    }

    void remove(int number) {
        try {
            writer.deleteDocuments(new Term(NUMBER, Integer.toString(number)));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** All that was put in and not removed. Whoever takes it has to close it. */
    Glossary read() {
        try {
            var newer = latest == null ? DirectoryReader.open(writer) : DirectoryReader.openIfChanged(latest, writer);
            if (newer != null) {
                latest = newer;
            } else {
                latest.incRef();
            }
            return new Glossary(latest);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    @Override
    public void close() {
        try {
            writer.rollback();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    static List<String> fields() {
        var names = new ArrayList<>(
                Arrays.stream(WordField.values()).map(WordField::name).toList());
        names.add(PAIRS);
        return names;
    }

    private static void add(Document document, String field, List<String> stems) {
        if (!stems.isEmpty()) {
            document.add(new Field(field, String.join(" ", stems), STEMS));
        }
    }

    private static FieldType stems() {
        var type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
