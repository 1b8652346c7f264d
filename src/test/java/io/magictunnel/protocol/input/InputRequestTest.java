package io.magictunnel.protocol.input;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.protocol.RawJson;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InputRequestTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            elicitation/create     | {"message":"Your \\"name\\"?","x": 1.50} | {"message":"git asks: Your \\"name\\"?","x":1.50,"_meta":{"io.magictunnel/server":"git"}}
            elicitation/create     | {"mode":"url","url":"https://h","message":"Go"} | {"mode":"url","url":"https://h","message":"git asks: Go","_meta":{"io.magictunnel/server":"git"}}
            elicitation/create     | {"message":7}                              | {"message":7,"_meta":{"io.magictunnel/server":"git"}}
            sampling/createMessage | {"messages":[],"message":"m"}              | {"messages":[],"message":"m","_meta":{"io.magictunnel/server":"git"}}
            sampling/createMessage | {"_meta":{"a":{"b":1},"io.magictunnel/server":"evil"}} | {"_meta":{"a":{"b":1},"io.magictunnel/server":"git"}}
            sampling/createMessage | {"_meta":"none"}                           | {"_meta":{"io.magictunnel/server":"git"}}
            roots/list             | {}                                         | {"_meta":{"io.magictunnel/server":"git"}}
            """)
    void whoReadsAQuestionLearnsWhichServerAsks(String method, String params, String named) {
        var request = InputRequest.of(method, Optional.of(RawJson.of(params))).orElseThrow();

        assertThat(request.inNameOf("git").params()).hasToString(named);
        assertThat(request.inNameOf("git").kind()).isEqualTo(request.kind());
    }
}
