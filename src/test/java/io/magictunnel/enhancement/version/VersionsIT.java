package io.magictunnel.enhancement.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Versions over a real database. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class VersionsIT {

    @Inject
    VersionLedger ledger;

    @Inject
    ToolVersionRepository versions;

    @Inject
    Clock clock;

    private final ToolDefinition tool = SomeTools.named("versions_it_" + UUID.randomUUID())
            .described("Counts. ".repeat(200))
            .tool();

    @Test
    void oldVersionsArePackedAndReadAsBeforeAndThenForgottenButForTheNewest() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var first = keep("1", now.minus(Duration.ofDays(200)));
        var second = keep("2", now.minus(Duration.ofDays(150)));

        while (ledger.pack(now.minus(Duration.ofDays(100)), 50) == 50) {
            // until nothing is left to be packed
        }

        assertThat(versions.of(tool.name().value(), 9))
                .extracting(version -> version.content().original())
                .containsOnly(tool.description());
        ledger.remove(now.minus(Duration.ofDays(90)));
        assertThat(versions.of(tool.name().value(), 9))
                .extracting(ToolVersion::id)
                .containsExactly(second.id())
                .doesNotContain(first.id());
    }

    @Test
    void whatIsInUseStaysHoweverOldItIs() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var old = ledger.keep(SomeVersions.written(tool, "1"), true, now.minus(Duration.ofDays(300)));
        keep("2", now);

        ledger.remove(now.minus(Duration.ofDays(90)));

        assertThat(versions.of(tool.name().value(), 9))
                .extracting(ToolVersion::id)
                .contains(old.id());
        ledger.restoreOriginal(tool.name().value(), Caller.system(), now);
    }

    @Test
    void whatWasInUseBeforeCanBeForgottenAtOnce() {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var before = ledger.keep(SomeVersions.written(tool, "1"), true, now);
        var after = ledger.keep(SomeVersions.written(tool, "2"), true, now);

        ledger.removeRetired(tool.name().value());

        assertThat(versions.of(tool.name().value(), 9))
                .extracting(ToolVersion::id)
                .containsExactly(after.id())
                .doesNotContain(before.id());
        ledger.restoreOriginal(tool.name().value(), Caller.system(), now);
    }

    private ToolVersion keep(String recipe, Instant at) {
        return ledger.keep(SomeVersions.written(tool, recipe), false, at);
    }
}
