package io.magictunnel.discovery.sense;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class DirectionsIT {

    private static final int MANY = 1_000_000;

    @Inject
    DirectionRepository stored;

    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final String one = UUID.randomUUID().toString();
    private final String other = UUID.randomUUID().toString();

    @Test
    void whatIsStoredTwiceIsThereOnceAsItWasFirst() {
        stored.add(Map.of(one, "first"), now);
        stored.add(Map.of(one, "second", other, "third"), now);

        assertThat(stored.latest(MANY)).containsEntry(one, "first").containsEntry(other, "third");
    }

    @Test
    void whatWasNotUsedForLongIsForgotten() {
        var longAgo = now.minus(Duration.ofDays(4000));
        stored.add(Map.of(one, "old", other, "old as well"), longAgo);

        stored.used(List.of(other), now);
        stored.forgetUnusedSince(longAgo.plusSeconds(1));

        assertThat(stored.latest(MANY)).doesNotContainKey(one).containsKey(other);
    }
}
