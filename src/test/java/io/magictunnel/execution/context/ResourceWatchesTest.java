package io.magictunnel.execution.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.context.ResourceAddress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResourceWatchesTest {

    private static final ResourceAddress ADDRESS = new ResourceAddress(new ToolSource.UpstreamServer("one"), "a://1");

    private final List<String> told = new ArrayList<>();
    private final ResourceWatches watches = new ResourceWatches();

    @BeforeEach
    void wire() {
        watches.use(List.of(new Provider()));
    }

    @Test
    void theSourceHearsOfTheFirstAndOfTheLast() {
        watches.watch(ADDRESS);
        watches.watch(ADDRESS);
        watches.unwatch(ADDRESS);
        watches.unwatch(ADDRESS);

        assertThat(told).containsExactly("watch a://1", "unwatch a://1");
    }

    @Test
    void whoWatchesAgainIsTheFirstAgain() {
        watches.watch(ADDRESS);
        watches.unwatch(ADDRESS);
        watches.watch(ADDRESS);

        assertThat(told).containsExactly("watch a://1", "unwatch a://1", "watch a://1");
    }

    @Test
    void aSourceThatNobodyProvidesCannotBeWatched() {
        assertThat(watches.canWatch(ADDRESS)).isTrue();
        assertThat(watches.canWatch(new ResourceAddress(new ToolSource.BuiltIn("gone"), "a://1")))
                .isFalse();
    }

    private final class Provider implements ContextProvider {

        @Override
        public boolean provides(ToolSource source) {
            return source.equals(ADDRESS.source());
        }

        @Override
        public ContextOutcome answer(ToolSource source, ContextWish wish, ContextCall call) {
            return new ContextOutcome.Unknown();
        }

        @Override
        public void watch(ToolSource source, String uri) {
            told.add("watch " + uri);
        }

        @Override
        public void unwatch(ToolSource source, String uri) {
            told.add("unwatch " + uri);
        }
    }
}
