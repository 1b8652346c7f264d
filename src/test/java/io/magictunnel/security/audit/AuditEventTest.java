package io.magictunnel.security.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.AuditTrail.Outcome;
import io.magictunnel.security.audit.AuditEvent.Deed;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuditEventTest {

    @Test
    void noNameMakesTwoLinesOutOfOneOrBreaksTheDatabase() {
        var event = event("read\u0000file\r\n2026-01-01 admin ok\u2028\ud800", "fine");

        assertThat(event.objectName()).isEqualTo("read?file??2026-01-01 admin ok??");
    }

    @Test
    void keepsEveryTextWithinItsBound() {
        var event = event("x".repeat(100_000), "😀".repeat(5000));

        assertThat(event.objectName()).hasSize(300).endsWith("…");
        assertThat(event.detail()).hasSizeLessThanOrEqualTo(4000).doesNotContainPattern("\\p{Cs}");
    }

    @Test
    void keepsOrdinaryTextAsItIs() {
        assertThat(event("Größe 😀", "a sentence").objectName()).isEqualTo("Größe 😀");
    }

    @ParameterizedTest
    @CsvSource({"0,0", "-1,10", "0,501", "1000001,10"})
    void aSearchIsBounded(int offset, int limit) {
        assertThatThrownBy(() -> new AuditQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        offset,
                        limit))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("allowed is");
    }

    private static AuditEvent event(String objectName, String detail) {
        return new AuditEvent(
                Instant.EPOCH,
                "admin",
                new Deed("tool.call", "tool", objectName),
                Outcome.DENIED,
                detail,
                Optional.empty());
    }
}
