package io.magictunnel.enhancement.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.version.VersionState;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ToolStandingTest {

    private static final ToolDefinition OURS = SomeTools.named("count").tool();
    private static final ToolDefinition THEIRS = SomeTools.named("theirs")
            .from(new ToolSource.UpstreamServer("other"))
            .tool();

    @Test
    void ourToolsWaitUntilSomebodyBegins() {
        assertThat(standing(OURS, false)).isEqualTo(ToolStanding.PENDING);
    }

    @Test
    void toolsOfOtherServersKeepTheirWordsUntilSomebodyAsks() {
        assertThat(standing(THEIRS, false)).isEqualTo(ToolStanding.ORIGINAL);
        assertThat(standing(THEIRS, true)).isEqualTo(ToolStanding.PENDING);
    }

    @Test
    void whatCannotBeUsedHasFailedAndWhatSomebodyRefusedIsMeantToStay() {
        assertThat(standing(OURS, version(VersionState.REJECTED, null))).isEqualTo(ToolStanding.FAILED);
        assertThat(standing(OURS, version(VersionState.REJECTED, "ada"))).isEqualTo(ToolStanding.ORIGINAL);
        assertThat(standing(OURS, version(VersionState.RETIRED, "ada"))).isEqualTo(ToolStanding.ORIGINAL);
        assertThat(standing(OURS, version(VersionState.PROPOSED, null))).isEqualTo(ToolStanding.PENDING);
    }

    @Test
    void aVersionForWhatTheSourceSaidBeforeTellsNothing() {
        var old = new VersionMark("count", "old", VersionState.REJECTED, "", 0, Instant.EPOCH, null);

        assertThat(standing(OURS, old)).isEqualTo(ToolStanding.PENDING);
    }

    @Test
    void aNewTryAfterAFailureIsAwaited() {
        var failed = version(VersionState.REJECTED, null);

        assertThat(ToolStanding.of(OURS, true, Optional.of(failed))).isEqualTo(ToolStanding.PENDING);
    }

    private static ToolStanding standing(ToolDefinition tool, boolean awaited) {
        return ToolStanding.of(tool, awaited, Optional.empty());
    }

    private static ToolStanding standing(ToolDefinition tool, VersionMark newest) {
        return ToolStanding.of(tool, false, Optional.of(newest));
    }

    private static VersionMark version(VersionState state, String decidedBy) {
        return new VersionMark("count", OURS.definition(), state, "someone", 0.5, Instant.EPOCH, decidedBy);
    }
}
