package io.magictunnel.upstream.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.upstream.Definitions;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.session.ConnectionListener;
import io.magictunnel.upstream.session.ScriptedConnection;
import io.magictunnel.upstream.session.ServerList;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.session.UpstreamSession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublicationTest {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final SessionLimits LIMITS = new SessionLimits(GRACE, GRACE, 100, ClientCapabilities.ALL);

    private final List<String> log = new ArrayList<>();
    private final Shelf shelf = new Shelf();
    private final HeldTimer timer = new HeldTimer();
    private final Publication publication =
            new Publication(Definitions.program("up"), shelf.catalogues(), timer, log::add);

    @Test
    void everythingStaysForAWhileWhenTheServerIsGone() throws Exception {
        publication.publish(server("a"));

        publication.leaveAfter(GRACE);

        assertThat(shelf.tools).containsExactly("up__a");
        assertThat(prompts()).containsExactly("up__a");
        assertThat(timer.delay).isEqualTo(GRACE);

        timer.ring();

        assertThat(shelf.tools).isEmpty();
        assertThat(prompts()).isEmpty();
        assertThat(publication.offered().tools()).isZero();
    }

    @Test
    void aServerThatIsBackInTimeKeepsWhatItHad() throws Exception {
        publication.publish(server("a"));
        publication.leaveAfter(GRACE);

        publication.publish(server("b"));
        timer.ring();

        assertThat(shelf.tools).containsExactly("up__b");
        assertThat(prompts()).containsExactly("up__b");
    }

    @Test
    void theTimeRunsFromTheFirstFailure() throws Exception {
        publication.publish(server("a"));

        publication.leaveAfter(GRACE);
        publication.leaveAfter(GRACE);

        assertThat(timer.plans).isEqualTo(1);
    }

    @Test
    void aServerWithoutAnythingHasNothingToTakeAway() {
        publication.leaveAfter(GRACE);

        assertThat(timer.plans).isZero();
    }

    @Test
    void aListThatChangedIsListedAgainWithoutTheOthers() throws Exception {
        publication.publish(server("a"));

        publication.publish(server("b"), EnumSet.of(ServerList.PROMPTS));

        assertThat(shelf.tools).containsExactly("up__a");
        assertThat(prompts()).containsExactly("up__b");
    }

    private static UpstreamSession server(String name) throws Exception {
        var connection = ScriptedConnection.overStdio()
                .gives(
                        "initialize",
                        "{\"protocolVersion\":\"2025-11-25\",\"capabilities\":{\"tools\":{},\"prompts\":{}}}")
                .gives("tools/list", "{\"tools\":[{\"name\":\"%s\"}]}".formatted(name))
                .gives("prompts/list", "{\"prompts\":[{\"name\":\"%s\"}]}".formatted(name));
        return UpstreamSession.open(connection, deaf(), EraChoice.LEGACY, LIMITS);
    }

    private List<String> prompts() {
        return shelf.context.prompts().stream().map(PromptDefinition::name).toList();
    }

    private static ConnectionListener deaf() {
        return new ConnectionListener() {
            @Override
            public void changed(ServerList list) {}

            @Override
            public void resourceUpdated(String uri) {}

            @Override
            public void lost(String reason) {}

            @Override
            public void logged(String line) {}
        };
    }
}
