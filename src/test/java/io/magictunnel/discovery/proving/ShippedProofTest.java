package io.magictunnel.discovery.proving;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.sense.RealModel;
import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.enhancement.proof.Proofs;
import io.magictunnel.enhancement.proof.Verdict;
import io.magictunnel.enhancement.wording.WordsByRules;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.capability.CapabilityFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.api.Test;

/** The words that the rules find for the shipped tools, tried with the model that is shipped. */
class ShippedProofTest {

    @Test
    void whatTheRulesWriteForShippedToolsIsPromoted() throws IOException {
        var shipped = CapabilityFiles.toolsBelow(Path.of("capabilities"));
        var grounds = new TrialGrounds(WordSenses.by(RealModel.load()), shipped);
        var proof = Proofs.on(grounds.ground);
        var verdicts = new LinkedHashMap<ToolName, Verdict>();

        shipped.forEach(tool -> {
            var words = WordsByRules.of(tool);
            var verdict = proof.of(tool, words).orElseThrow();
            verdicts.put(tool.name(), verdict);
            if (verdict.promoted()) {
                grounds.put(tool.with(words));
            }
        });

        assertThat(verdicts)
                .allSatisfy((tool, verdict) ->
                        assertThat(verdict.promoted()).as(verdict.reason()).isTrue());
        assertThat(verdicts.values()).allMatch(Verdict::meaning);
    }
}
