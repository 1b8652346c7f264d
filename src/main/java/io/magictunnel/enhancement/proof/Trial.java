package io.magictunnel.enhancement.proof;

import java.util.List;

/**
 * What came of questions that were asked twice.
 *
 * @param answers to those for which there was time
 * @param meaning whether tools were found by meaning, too, and not by their words alone
 */
public record Trial(List<Answer> answers, boolean meaning) {

    public Trial {
        answers = List.copyOf(answers);
    }

    /** One question, in the words of before and in the new ones. */
    public record Answer(TrialQuestion question, Place before, Place after) {}

    /**
     * Where the right tool came.
     *
     * @param rank from 1 on; 0 where it did not come
     * @param first the name of the tool that came first; empty where none did
     */
    public record Place(int rank, String first) {

        boolean isHit() {
            return rank == 1;
        }

        double reciprocal() {
            return rank == 0 ? 0 : 1.0 / rank;
        }
    }
}
