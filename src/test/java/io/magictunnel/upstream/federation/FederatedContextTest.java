package io.magictunnel.upstream.federation;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.registry.context.ContextOffer;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.upstream.Definitions;
import io.magictunnel.upstream.session.ServerList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class FederatedContextTest {

    private final List<String> log = new ArrayList<>();

    @Test
    void aPromptGetsOurNameAndKeepsAllElse() {
        var prompt = offer("up", ServerList.PROMPTS, "{\"vendor\":[1.50],\"name\":\"say hi\",\"arguments\":[]}")
                .prompts()
                .getFirst();

        assertThat(prompt.wire())
                .isEqualTo(Json.MAPPER.readTree("{\"vendor\":[1.50],\"name\":\"up__say hi\",\"arguments\":[]}"));
        assertThat(prompt.originalName()).isEqualTo("say hi");
        assertThat(prompt.category()).isEqualTo("up");
    }

    @Test
    void withoutAPrefixAPromptKeepsItsName() {
        assertThat(offer("", ServerList.PROMPTS, "{\"name\":\"hi\"}").prompts())
                .extracting(PromptDefinition::name)
                .containsExactly("hi");
    }

    @Test
    void resourcesAndTemplatesKeepEverything() {
        assertThat(offer("up", ServerList.RESOURCES, "{\"uri\":\"a://1\",\"x\":1}")
                        .resources()
                        .getFirst()
                        .wire())
                .hasToString("{\"uri\":\"a://1\",\"x\":1}");
        assertThat(offer("up", ServerList.TEMPLATES, "{\"uriTemplate\":\"a://{b}\"}")
                        .templates()
                        .getFirst()
                        .key())
                .isEqualTo("a://{b}");
    }

    @Test
    void whatCannotBeUsedIsLeftOutAndTold() {
        offer("up", ServerList.PROMPTS, "{}", "{\"name\":\"a\"}", "{\"name\":\"a\"}", "{\"name\":7}");
        offer(
                "up",
                ServerList.RESOURCES,
                "{\"uri\":\"\"}",
                "{\"uri\":\"a\\nb\"}",
                "{\"uri\":\"%s\"}".formatted("x".repeat(2001)));
        offer("up", ServerList.TEMPLATES, "{\"uriTemplate\":\"a://{\"}");

        assertThat(log)
                .hasSize(7)
                .contains(
                        "The prompt '' is left out: 'name' is not what it should be",
                        "The prompt 'a' is left out: it is listed twice",
                        "The resource 'a b' is left out: 'uri' is not what it should be",
                        "The resource template 'a://{' is left out: 'uriTemplate' is not what it should be");
    }

    private ContextOffer offer(String prefix, ServerList list, String... entries) {
        return new FederatedContext(Definitions.program("up"), prefix, log::add)
                .of(Map.of(
                        list,
                        Stream.of(entries)
                                .map(entry -> (ObjectNode) Json.MAPPER.readTree(entry))
                                .toList()));
    }
}
