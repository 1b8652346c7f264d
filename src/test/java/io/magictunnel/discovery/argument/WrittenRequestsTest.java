package io.magictunnel.discovery.argument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two thirds are those by which the rules were made; the rest, {@code holdout}, was first tried when they stood. */
class WrittenRequestsTest {

    @ParameterizedTest
    @ValueSource(strings = {"dev", "holdout"})
    void mostBecomeTheRightArguments(String split) {
        var tools = WrittenRequests.shippedTools();
        var mapper = WrittenRequests.mapper();
        var requests = WrittenRequests.all().stream()
                .filter(written -> written.split().equals(split))
                .toList();

        var faults = requests.stream()
                .map(written -> written.fault(
                        tools.get(written.tool()),
                        mapper.map(tools.get(written.tool()), written.request(), written.context())))
                .flatMap(Optional::stream)
                .toList();

        assertThat(faults).hasSizeLessThanOrEqualTo(requests.size() / 10);
    }
}
