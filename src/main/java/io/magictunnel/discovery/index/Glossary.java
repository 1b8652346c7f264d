package io.magictunnel.discovery.index;

import io.magictunnel.discovery.text.AskedWords;
import io.magictunnel.discovery.text.WordField;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;

/**
 * The words of all tools at one moment. It answers for a window: what words weigh there, how long texts are there and how many
 * tools have a word is counted in the window alone.
 *
 * <p>The time of an answer depends on how many tools of the whole glossary have the words that are asked for, which is a
 * small part of a search; the spread of searches is wider than that.
 */
final class Glossary implements AutoCloseable {

    /** What a word weighs is not Lucene's affair: it is counted in the window. */
    static final BM25Similarity SIMILARITY = new BM25Similarity(2.0f, 0.9f) {
        @Override
        protected float idf(long documents, long all) {
            return 1;
        }
    };

    private static final double PAIR_WEIGHT = 0.25;

    private final DirectoryReader reader;

    Glossary(DirectoryReader reader) {
        this.reader = reader;
    }

    /** Keeps it open until {@link #close} is called once more; not if it is closed already. */
    boolean hold() {
        return reader.tryIncRef();
    }

    @Override
    public void close() {
        try {
            reader.decRef();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /**
     * What somebody may see who may see these tools.
     *
     * @param lengths for each number, what {@link WordIndex#put} gave
     */
    Window window(List<Integer> numbers, Map<Integer, int[]> lengths) {
        var most = numbers.stream().mapToInt(Integer::intValue).max().orElse(-1);
        var places = new int[most + 1];
        Arrays.fill(places, -1);
        for (var i = 0; i < numbers.size(); i++) {
            places[numbers.get(i)] = i;
        }
        var positions = reader.leaves().stream()
                .map(segment -> positions(segment, places))
                .toArray(int[][]::new);
        return new Window(
                numbers,
                positions,
                Window.count(numbers.stream().map(lengths::get).toList()));
    }

    private static int[] positions(LeafReaderContext segment, int[] places) {
        try {
            var alive = segment.reader().getLiveDocs();
            var values = segment.reader().getNumericDocValues(WordIndex.NUMBER);
            var positions = new int[segment.reader().maxDoc()];
            for (var document = 0; document < positions.length; document++) {
                values.advanceExact(document);
                var number = (int) values.longValue();
                var isIn = number < places.length && (alive == null || alive.get(document));
                positions[document] = isIn ? places[number] : -1;
            }
            return positions;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** How well the words that are asked for fit each tool of the window. */
    WordMatches search(Window window, AskedWords asked, Set<WordField> fields) {
        var matches = new WordMatches(window.size());
        if (fields.stream().noneMatch(field -> window.statistics().containsKey(field.name()))) {
            return matches;
        }
        var searcher = new WindowSearcher(window);
        asked.times().forEach((stem, times) -> matches.add(searcher.find(query(stem, fields, window)), times));
        if (window.statistics().containsKey(WordIndex.PAIRS)) {
            asked.pairs()
                    .forEach(pair -> matches.addBonus(
                            searcher.find(new TermQuery(new Term(WordIndex.PAIRS, pair))), PAIR_WEIGHT));
        }
        return matches;
    }

    private static Query query(String stem, Collection<WordField> fields, Window window) {
        var query = new CombinedFieldQuery.Builder(stem);
        fields.stream()
                .filter(field -> window.statistics().containsKey(field.name()))
                .forEach(field -> query.addField(field.name(), field.weight()));
        return query.build();
    }

    /** Lucene's searcher, which is told the figures of the window for those of the index. */
    private final class WindowSearcher extends IndexSearcher {

        private final Window window;

        WindowSearcher(Window window) {
            super(reader);
            this.window = window;
            setSimilarity(SIMILARITY);
            setQueryCache(null);
        }

        @Override
        public CollectionStatistics collectionStatistics(String field) {
            return window.statistics().get(field);
        }

        /** The positions that have it, with how much each has of it. */
        WordMatches.Found find(Query query) {
            try {
                var weight = createWeight(rewrite(query), ScoreMode.COMPLETE, 1);
                var found = new WordMatches.Found(window.size());
                for (var segment : getLeafContexts()) {
                    var scorer = weight.scorer(segment);
                    if (scorer == null) {
                        continue;
                    }
                    var positions = window.positions()[segment.ord];
                    var documents = scorer.iterator();
                    for (var document = documents.nextDoc();
                            document != DocIdSetIterator.NO_MORE_DOCS;
                            document = documents.nextDoc()) {
                        if (positions[document] >= 0) {
                            found.note(positions[document], scorer.score());
                        }
                    }
                }
                return found;
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
        }
    }
}
