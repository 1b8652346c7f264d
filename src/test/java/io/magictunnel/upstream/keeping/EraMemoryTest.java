package io.magictunnel.upstream.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.ProtocolVersion;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.Definitions;
import io.magictunnel.upstream.definition.EraChoice;
import io.magictunnel.upstream.definition.RestartChoice;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.definition.Sharing;
import io.magictunnel.upstream.greeting.MetServer;
import io.magictunnel.upstream.greeting.ServerAbilities;
import io.magictunnel.upstream.greeting.ServerAbilities.Offer;
import io.magictunnel.upstream.session.UpstreamException;
import io.magictunnel.upstream.session.UpstreamException.Reason;
import org.junit.jupiter.api.Test;

class EraMemoryTest {

    private static final ServerDefinition PROGRAM = Definitions.program("p");
    private static final ServerDefinition ADDRESS = Definitions.address("a", "http://localhost/");

    @Test
    void aServerIsAskedOnce() {
        var memory = new EraMemory(ADDRESS);

        assertThat(memory.next()).isEqualTo(EraChoice.AUTO);
        memory.met(met(ProtocolVersion.V2026_07_28));
        assertThat(memory.next()).isEqualTo(EraChoice.MODERN);
        memory.met(met(ProtocolVersion.V2025_03_26));
        assertThat(memory.next()).isEqualTo(EraChoice.LEGACY);
    }

    @Test
    void aFailureMakesUsAskAgain() {
        var memory = new EraMemory(ADDRESS);
        memory.met(met(ProtocolVersion.V2026_07_28));

        memory.failed(failure(Reason.PROTOCOL));

        assertThat(memory.next()).isEqualTo(EraChoice.AUTO);
    }

    @Test
    void aProgramThatDiedOfTheQuestionIsGreetedTheOldWayNextTime() {
        var memory = new EraMemory(PROGRAM);

        memory.failed(failure(Reason.UNREACHABLE));
        assertThat(memory.next()).isEqualTo(EraChoice.LEGACY);
        memory.failed(failure(Reason.UNREACHABLE));
        assertThat(memory.next()).isEqualTo(EraChoice.AUTO);
    }

    @Test
    void aProgramThatIsNotThereAndAnAddressThatIsNotThereDidNotDieOfIt() {
        var program = new EraMemory(PROGRAM);
        var address = new EraMemory(ADDRESS);

        program.failed(failure(Reason.NOT_STARTED));
        address.failed(failure(Reason.UNREACHABLE));

        assertThat(program.next()).isEqualTo(EraChoice.AUTO);
        assertThat(address.next()).isEqualTo(EraChoice.AUTO);
    }

    @Test
    void theOperatorsChoiceStands() {
        var memory = new EraMemory(new ServerDefinition(
                "m",
                "m",
                PROGRAM.transport(),
                PROGRAM.timeout(),
                Sharing.SHARED,
                EraChoice.MODERN,
                RestartChoice.ALWAYS,
                false,
                ClientCapabilities.ALL));

        memory.failed(failure(Reason.UNREACHABLE));
        memory.met(met(ProtocolVersion.V2025_11_25));

        assertThat(memory.next()).isEqualTo(EraChoice.MODERN);
    }

    private static final ServerAbilities NOTHING =
            new ServerAbilities(Offer.NONE, Offer.NONE, Offer.NONE, false, false);

    private static MetServer met(ProtocolVersion revision) {
        return new MetServer(revision, "x", "1", NOTHING);
    }

    private static UpstreamException failure(Reason reason) {
        return new UpstreamException(reason, "x");
    }
}
