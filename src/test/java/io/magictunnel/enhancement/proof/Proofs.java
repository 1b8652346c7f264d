package io.magictunnel.enhancement.proof;

import io.magictunnel.testing.Provided;
import java.time.Duration;
import java.util.List;

/** A proof for tests, as it is without any settings. */
public final class Proofs {

    private Proofs() {}

    public static Proof on(TrialGround ground, RecordedQuestions... records) {
        var proof = new Proof();
        proof.grounds = Provided.of(List.of(ground));
        proof.records = Provided.of(List.of(records));
        proof.config = config();
        return proof;
    }

    static ProofConfig config() {
        var config = new ProofConfig();
        config.enabled = true;
        config.questions = 10;
        config.neighbours = 4;
        config.neighbourQuestions = 5;
        config.recordedQuestions = 20;
        config.timeout = Duration.ofMinutes(1);
        return config;
    }
}
