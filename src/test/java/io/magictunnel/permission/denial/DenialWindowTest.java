package io.magictunnel.permission.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.denial.DenialWindow.Denial;
import io.magictunnel.permission.denial.DenialWindow.Repeated;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DenialWindowTest {

    private static final Caller VERA = new Caller("1", "vera", Role.VIEWER, Optional.empty());

    private final DenialWindow window = new DenialWindow();

    @Test
    void onlyTheFirstOfAKindGetsALineAtOnce() {
        assertThat(window.isNew(new Denial(VERA, "read_file"))).isTrue();
        assertThat(window.isNew(new Denial(VERA, "read_file"))).isFalse();
        assertThat(window.isNew(new Denial(VERA, "write_file"))).isTrue();
    }

    @Test
    void repetitionsAreCountedUntilTheMinuteEnds() {
        for (var times = 0; times < 1000; times++) {
            window.isNew(new Denial(VERA, "read_file"));
        }
        window.isNew(new Denial(VERA, "write_file"));

        assertThat(window.close()).containsExactly(new Repeated(new Denial(VERA, "read_file"), 999));
        assertThat(window.close()).isEmpty();
        assertThat(window.isNew(new Denial(VERA, "read_file"))).isTrue();
    }

    @Test
    void whoTriesEverythingGetsAFewLinesAndANumber() {
        var lines = 0;
        for (var tool = 0; tool < 5000; tool++) {
            lines += window.isNew(new Denial(VERA, "tool_" + tool)) ? 1 : 0;
        }

        assertThat(lines).isEqualTo(DenialWindow.MOST_TOOLS_OF_ONE_CALLER);
        assertThat(window.close()).containsExactly(new Repeated(new Denial(VERA, DenialWindow.OTHER_TOOLS), 4950));
    }

    @Test
    void manyCallersTogetherAreBoundedToo() {
        var lines = 0;
        for (var caller = 0; caller < 30_000; caller++) {
            var somebody = new Caller("" + caller, "user" + caller, Role.VIEWER, Optional.empty());
            lines += window.isNew(new Denial(somebody, "read_file")) ? 1 : 0;
        }

        assertThat(lines).isEqualTo(DenialWindow.MOST_KINDS);
        assertThat(window.close()).hasSize(DenialWindow.MOST_KINDS);
    }
}
