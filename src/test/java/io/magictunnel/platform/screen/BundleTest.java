package io.magictunnel.platform.screen;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundleTest {

    private final Bundle bundle = new Bundle();

    @Test
    void onlyTheFirstNameNeedsSomebodyWhoTellsIt() {
        assertThat(bundle.add("calls")).isTrue();
        assertThat(bundle.add("servers")).isFalse();
    }

    @Test
    void whatHappensManyTimesIsToldOnce() {
        bundle.add("servers");
        bundle.add("calls");
        bundle.add("calls");

        assertThat(bundle.take()).containsExactly("calls", "servers");
    }

    @Test
    void whatHappensAfterTheTellingIsToldTheNextTime() {
        bundle.add("calls");
        bundle.take();

        assertThat(bundle.add("tools")).isTrue();
        assertThat(bundle.take()).containsExactly("tools");
    }
}
