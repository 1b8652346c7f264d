package io.magictunnel.upstream.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.upstream.conduct.Conformance.Standing;
import io.magictunnel.upstream.conduct.Conformance.Verdict;
import io.magictunnel.upstream.greeting.ServerAbilities;
import io.magictunnel.upstream.greeting.ServerAbilities.Offer;
import io.magictunnel.upstream.session.ServerList;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    private static final ServerAbilities ABILITIES =
            new ServerAbilities(Offer.ANNOUNCED, Offer.SILENT, Offer.NONE, false, true);

    private final ServerConduct conduct = new ServerConduct(Clock.systemUTC());

    @Test
    void ofAServerThatWasNotMetNothingIsSaid() {
        var conformance = Conformance.of(Optional.empty(), conduct.reading());

        assertThat(conformance.verdict()).isEqualTo(Verdict.NOT_MET);
        assertThat(conformance.features()).isEmpty();
    }

    @Test
    void onlyWhatIsDeclaredIsLookedAt() {
        conduct.answered("tools/list");
        conduct.unknown("prompts/list");

        assertThat(features())
                .containsExactly(
                        Map.entry(ServerFeature.TOOLS, Standing.ANSWERED),
                        Map.entry(ServerFeature.PROMPTS, Standing.FAILED),
                        Map.entry(ServerFeature.COMPLETIONS, Standing.NOT_ASKED));
    }

    @Test
    void whoDidNothingWrongIsClean() {
        conduct.answered("tools/list");
        conduct.announced(ServerList.TOOLS);

        assertThat(met().verdict()).isEqualTo(Verdict.CLEAN);
    }

    @Test
    void noticesThatWereNotDeclaredAreADeviation() {
        conduct.announced(ServerList.PROMPTS);

        assertThat(met().verdict()).isEqualTo(Verdict.DEVIATES);
        assertThat(met().deviations()).containsOnlyKeys(Deviation.UNDECLARED_NOTICE);
    }

    @Test
    void aDeviationCountsAlsoWhereTheHandshakeNeverCame() {
        conduct.strayed(Deviation.NO_MESSAGE, "hello");

        assertThat(Conformance.of(Optional.empty(), conduct.reading()).verdict())
                .isEqualTo(Verdict.DEVIATES);
    }

    private Map<ServerFeature, Standing> features() {
        return met().features();
    }

    private Conformance met() {
        return Conformance.of(Optional.of(ABILITIES), conduct.reading());
    }
}
