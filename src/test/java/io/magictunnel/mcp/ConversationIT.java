package io.magictunnel.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Conversation;
import io.magictunnel.testing.RunningProduct;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The recorded conversations, one file for each scenario. */
@AgainstTheProduct
class ConversationIT {

    @ParameterizedTest
    @MethodSource("io.magictunnel.testing.Conversation#recorded")
    void goesAsRecorded(Path scenario, RunningProduct product) throws IOException {
        assertThat(Conversation.replay(scenario, product)).isEmpty();
    }
}
