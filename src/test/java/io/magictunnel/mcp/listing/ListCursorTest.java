package io.magictunnel.mcp.listing;

import static io.magictunnel.mcp.listing.ListKind.PROMPTS;
import static io.magictunnel.mcp.listing.ListKind.TOOLS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListCursorTest {

    private final ListCursor cursors = new ListCursor();

    @Test
    void goesOnWhereItsOwnerStopped() {
        assertThat(cursors.read(cursors.after("echo", TOOLS, "ann"), TOOLS, "ann"))
                .hasValue("echo");
    }

    @Test
    void isNoneForSomebodyElse() {
        assertThat(cursors.read(cursors.after("echo", TOOLS, "ann"), TOOLS, "bob"))
                .isEmpty();
        assertThat(new ListCursor().read(cursors.after("echo", TOOLS, "ann"), TOOLS, "ann"))
                .isEmpty();
    }

    @Test
    void isNoneOfAnotherList() {
        assertThat(cursors.read(cursors.after("echo", TOOLS, "ann"), PROMPTS, "ann"))
                .isEmpty();
    }

    @Test
    void holdsTheLongestUri() {
        var uri = "ü".repeat(2000);

        assertThat(cursors.read(cursors.after(uri, TOOLS, "ann"), TOOLS, "ann")).hasValue(uri);
    }

    @Test
    void isNoneOnceChanged() {
        var bytes = Base64.getUrlDecoder().decode(cursors.after("echo", TOOLS, "ann"));
        for (var i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);

            assertThat(cursors.read(cursor, TOOLS, "ann")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "???", "AAAAAAAAAAAAAAAAAAAAAA", "echo"})
    void isNoneWhereItNeverWas(String cursor) {
        assertThat(cursors.read(cursor, TOOLS, "ann")).isEmpty();
    }

    @Test
    void isNotReadWhereItIsEndless() {
        assertThat(cursors.read("A".repeat(1_000_000), TOOLS, "ann")).isEmpty();
    }
}
