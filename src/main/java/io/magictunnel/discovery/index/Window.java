package io.magictunnel.discovery.index;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.search.CollectionStatistics;

/**
 * The part of a glossary that one caller may know. Whatever is counted for a score is counted in here, so what is outside leaves
 * no trace in it.
 *
 * @param numbers of the tools, sorted by their names; a place in this list is the tool's position
 * @param positions for each segment and document its position, or -1 where the document is outside
 * @param statistics how many words there are in each field; fields without a word are not in it
 */
record Window(List<Integer> numbers, int[][] positions, Map<String, CollectionStatistics> statistics) {

    Window {
        numbers = List.copyOf(numbers);
        statistics = Map.copyOf(statistics);
    }

    int size() {
        return numbers.size();
    }

    static Map<String, CollectionStatistics> count(List<int[]> lengths) {
        var statistics = new HashMap<String, CollectionStatistics>();
        var fields = WordIndex.fields();
        for (var i = 0; i < fields.size(); i++) {
            var place = i;
            var filled = lengths.stream().filter(each -> each[place] > 0).count();
            var words = lengths.stream().mapToLong(each -> each[place]).sum();
            if (filled > 0) {
                statistics.put(
                        fields.get(i), new CollectionStatistics(fields.get(i), lengths.size(), filled, words, filled));
            }
        }
        return statistics;
    }
}
