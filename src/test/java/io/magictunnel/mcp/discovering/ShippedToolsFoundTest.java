package io.magictunnel.mcp.discovering;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.argument.ArgumentMapper;
import io.magictunnel.discovery.argument.WrittenRequests;
import io.magictunnel.discovery.argument.WrittenRequests.Written;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a request to the right tool with the right arguments, without any provider. */
class ShippedToolsFoundTest {

    private static final double THRESHOLD = 0.3;

    private final ShippedSearch search = new ShippedSearch();
    private final ArgumentMapper mapper = WrittenRequests.mapper();

    @ParameterizedTest
    @ValueSource(strings = {"dev", "holdout"})
    void nineOfTenRequestsBecomeTheRightCall(String split) {
        var requests = WrittenRequests.all().stream()
                .filter(written -> written.split().equals(split))
                .toList();

        var faults =
                requests.stream().map(this::fault).flatMap(Optional::stream).toList();

        assertThat(faults).hasSizeLessThanOrEqualTo(requests.size() / 10);
    }

    private Optional<String> fault(Written written) {
        var hits = search.hits(mapper.gist(written.request()), THRESHOLD);
        var ordered = new TakenValues(hit -> mapper.map(hit.tool(), written.request(), written.context()))
                .ordered(hits, written.request());
        if (ordered.isEmpty()) {
            return Optional.of("%s «%s»: nothing found".formatted(written.id(), written.request()));
        }
        var tool = ordered.getFirst().tool();
        return tool.name().value().equals(written.tool())
                ? written.fault(tool, mapper.map(tool, written.request(), written.context()))
                : Optional.of("%s «%s» [%s]: wanted %s, found %s"
                        .formatted(
                                written.id(),
                                written.request(),
                                mapper.gist(written.request()),
                                written.tool(),
                                tool.name()));
    }
}
