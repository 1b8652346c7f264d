package io.magictunnel.upstream.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolName;
import java.util.List;
import org.junit.jupiter.api.Test;

class FederatedNamesTest {

    private static final String LONG = "a_tool_with_a_name_that_is_much_longer_than_anybody_should_ever_have_to_type";

    @Test
    void aToolIsNamedAfterItsServer() {
        assertThat(nameOf("git", "status")).isEqualTo("git__status");
    }

    @Test
    void withoutAnAliasTheNameStays() {
        assertThat(nameOf("", "status")).isEqualTo("status");
    }

    @Test
    void charactersThatClientsDoNotAcceptAreReplaced() {
        assertThat(nameOf("git", "files.read/all ä")).isEqualTo("git__files_read_all__");
    }

    @Test
    void aLongNameEndsInAHashOfTheWhole() {
        var name = nameOf("git", LONG);

        assertThat(name).hasSize(64).startsWith("git__a_tool_with_a_name").matches(".*_[0-9a-f]{8}");
        assertThat(nameOf("git", LONG + "!")).isNotEqualTo(name);
        assertThat(nameOf("git", LONG)).isEqualTo(name);
    }

    @Test
    void namesThatWouldMeetAreKeptApartWhateverTheirOrder() {
        var names = FederatedNames.of("x", List.of("a.b", "a/b", "a_b", "c.d"));

        assertThat(names.get("a_b")).hasToString("x__a_b");
        assertThat(names.get("c.d")).hasToString("x__c_d");
        assertThat(names.get("a.b").value())
                .startsWith("x__a_b_")
                .isNotEqualTo(names.get("a/b").value());
        assertThat(FederatedNames.of("x", List.of("c.d", "a_b", "a/b", "a.b"))).isEqualTo(names);
    }

    private static String nameOf(String alias, String tool) {
        return FederatedNames.of(alias, List.of(tool)).values().stream()
                .map(ToolName::value)
                .findFirst()
                .orElseThrow();
    }
}
