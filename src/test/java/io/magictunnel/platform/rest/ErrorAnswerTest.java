package io.magictunnel.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.RequestId;
import jakarta.ejb.EJBException;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ErrorAnswerTest {

    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05.678901Z");

    @Test
    void theBodyHasTheNamesThatClientsKnow() {
        var refusal = new DomainException(
                RestError.INVALID_REQUEST, "Too many at once", Optional.of(Duration.ofMillis(59_001)));

        var json = SnakeCaseJson.MAPPER.writeValueAsString(ErrorBody.of(refusal, new RequestId("r-1"), NOW));

        assertThat(json).isEqualTo("""
                        {"error":{"code":"INVALID_REQUEST","message":"Too many at once","timestamp":"2026-01-02T03:04:05.678Z",\
                        "request_id":"r-1","retry_after_seconds":60}}""");
    }

    @Test
    void findsTheRefusalThatAContainerWrapped() {
        var refusal = new DomainException(RestError.INVALID_REQUEST, "no");

        var found = ErrorAnswer.refusalIn(new EJBException(new IllegalStateException(refusal)));

        assertThat(found).containsSame(refusal);
    }

    @Test
    void aLostRaceIsARefusalAndNoBug() {
        var found = ErrorAnswer.refusalIn(new IllegalStateException(new OptimisticLockException()));

        assertThat(found).get().extracting(DomainException::code).isEqualTo(RestError.CHANGED_MEANWHILE);
    }

    @Test
    void anythingElseIsNoRefusalEvenWhereCausesFormACircle() {
        var one = new IllegalStateException();
        var other = new IllegalStateException(one);
        one.initCause(other);

        assertThat(ErrorAnswer.refusalIn(one)).isEmpty();
    }
}
