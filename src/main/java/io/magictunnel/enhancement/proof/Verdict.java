package io.magictunnel.enhancement.proof;

import java.util.List;

/**
 * What the proof says of new words for a tool.
 *
 * @param promoted whether they may be used without anybody looking at them
 * @param reason one sentence for people
 * @param tool how questions about the tool itself fare
 * @param neighbours how questions about the tools nearest to it fare
 * @param meaning whether tools were found by meaning, too, and not by their words alone
 * @param counterExamples some of the questions that fare worse
 */
public record Verdict(
        boolean promoted,
        String reason,
        Findability tool,
        Findability neighbours,
        boolean meaning,
        List<CounterExample> counterExamples) {

    public Verdict {
        counterExamples = List.copyOf(counterExamples);
    }

    static Verdict withoutTrial(String reason) {
        return new Verdict(true, reason, Findability.UNASKED, Findability.UNASKED, false, List.of());
    }

    public int questions() {
        return tool.questions() + neighbours.questions();
    }
}
