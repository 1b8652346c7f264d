package io.magictunnel.mcp.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCursorTest {

    private final ListCursor cursors = new ListCursor();

    @Test
    void goesOnWhereItsOwnerStopped() {
        assertThat(cursors.read(cursors.after("echo", "ann"), "ann")).hasValue("echo");
    }

    @Test
    void isNoneForSomebodyElse() {
        assertThat(cursors.read(cursors.after("echo", "ann"), "bob")).isEmpty();
        assertThat(new ListCursor().read(cursors.after("echo", "ann"), "ann")).isEmpty();
    }

    @Test
    void isNoneOnceChanged() {
        var bytes = Base64.getUrlDecoder().decode(cursors.after("echo", "ann"));
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(cursors.read(cursor, "ann")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "???", "AAAAAAAAAAAAAAAAAAAAAA", "echo"})
    void isNoneWhereItNeverWas(String cursor) {
        assertThat(cursors.read(cursor, "ann")).isEmpty();
    }

    @Test
    void isNotReadWhereItIsEndless() {
        assertThat(cursors.read("A".repeat(1_000_000), "ann")).isEmpty();
    }
}
