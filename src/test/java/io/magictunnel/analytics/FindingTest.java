package io.magictunnel.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.analytics.FinderPage.Finding;
import org.junit.jupiter.api.Test;

class FindingTest {

    private static final Finding GIT_LOG =
            new Finding("git_log", "List the commits", "/admin/tools", "pi-wrench", true);

    @Test
    void aNameThatBeginsWithTheTextFitsBest() {
        assertThat(GIT_LOG.fit("git")).isGreaterThan(GIT_LOG.fit("log"));
    }

    @Test
    void theDescriptionCountsLeast() {
        assertThat(GIT_LOG.fit("commits")).isPositive().isLessThan(GIT_LOG.fit("log"));
    }

    @Test
    void nothingElseMatches() {
        assertThat(GIT_LOG.matches("svn")).isFalse();
    }

    @Test
    void everythingMatchesTheEmptyText() {
        assertThat(GIT_LOG.matches("")).isTrue();
    }
}
