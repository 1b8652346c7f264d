package io.magictunnel.security.vault.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CredentialRowTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void theKeyOfARowLeadsBackToItsCredentialAndHoldsNoComma() {
        var row = row("oauth:token:a,b:1", "shared");

        assertThat(row.key()).doesNotContain(",");
        assertThat(row.id().name()).isEqualTo("oauth:token:a,b:1");
        assertThat(row.shared()).isTrue();
    }

    @Test
    void whatSomebodyNamedIsTheirsAndWhatHasAColonIsOurs() {
        assertThat(row("github", "u1").ours()).isFalse();
        assertThat(row("oauth:client:1", "shared").ours()).isTrue();
    }

    private static CredentialRow row(String name, String owner) {
        return new CredentialRow(name, owner, List.of(), CredentialRow.State.READY, NOW, null, null);
    }
}
