package io.magictunnel.enhancement;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.enhancement.quality.Fault;
import io.magictunnel.enhancement.wording.DescriptionRules;
import io.magictunnel.enhancement.wording.MetadataRules;
import io.magictunnel.platform.Json;
import io.magictunnel.provider.LlmCall;
import io.magictunnel.provider.builtin.BuiltinRules;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.injection.InjectionFinder;
import io.magictunnel.security.Caller;
import io.magictunnel.testing.Provided;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Descriptions that speak to models, with a model that does as it is told by them, and with the rules. */
class PoisonedToolsTest {

    private static final String SOMEONE = "someone";
    private static final Pattern ESCAPE = Pattern.compile("\\\\u\\{([0-9A-Fa-f]+)}");
    private static final ToolDefinition OTHER =
            SomeTools.named("notes_list").described("Lists notes.").tool();

    private final VoiceForTests model = new VoiceForTests();

    static Stream<String> poisoned() {
        return lines().map(line -> line.substring(line.indexOf(" | ") + 3).replace("\\n", "\n"))
                .map(text -> ESCAPE.matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16)))));
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(poisoned().count()).isGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @MethodSource("poisoned")
    void theOrdersToTheModelStayTheSame(String text) {
        model.answers(described("Reads."), described("Lists."), metadata("read"), metadata("list"));
        var poisoned = tool(text);

        enhancer(model.voice(), SOMEONE)
                .describe(Caller.system(), poisoned, document(poisoned), Manner.of(Style.DETAILED));
        enhancer(model.voice(), SOMEONE).describe(Caller.system(), OTHER, document(OTHER), Manner.of(Style.DETAILED));
        extractor(model.voice(), SOMEONE).extract(Caller.system(), document(poisoned));
        extractor(model.voice(), SOMEONE).extract(Caller.system(), document(OTHER));

        assertThat(orders(0)).isEqualTo(orders(1)).doesNotContain(text);
        assertThat(orders(2)).isEqualTo(orders(3)).doesNotContain(text);
        assertThat(said(0).at("/tool/description").asString()).isEqualTo(text);
    }

    @ParameterizedTest
    @MethodSource("poisoned")
    void anotherToolsModelIsToldNothingOfIt(String text) {
        var poisoned = tool(text);
        var tools = new TreeMap<>(Map.of(poisoned.name(), poisoned, OTHER.name(), OTHER));
        var neighbours = Neighbours.of(OTHER, new Catalogue(1, tools));

        var document = ToolDocument.of(OTHER, OTHER.description(), neighbours, Optional.empty());

        assertThat(neighbours).containsExactly("notes_read");
        assertThat(document.json().toString()).doesNotContain(text);
    }

    @ParameterizedTest
    @MethodSource("poisoned")
    void aModelThatObeysGetsNoWordThrough(String text) {
        model.answers(described(text), metadata(text));
        var poisoned = tool(text);

        var proposal = enhancer(model.voice(), SOMEONE)
                .describe(Caller.system(), poisoned, document(poisoned), Manner.of(Style.DETAILED));
        var extract = extractor(model.voice(), SOMEONE).extract(Caller.system(), document(poisoned));

        assertThat(proposal.faults()).extracting(Fault::kind).contains(Fault.Kind.INSTRUCTION);
        assertThat(extract.metadata().keywords()).isEmpty();
        assertThat(extract.metadata().useCases()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("poisoned")
    void theRulesPassItOnToNobody(String text) {
        var poisoned = tool(text);
        var rules = model.voice();
        rules.rules = Provided.of(List.<BuiltinRules>of(new DescriptionRules(), new MetadataRules()));

        var proposal = enhancer(rules, Voice.RULES)
                .describe(Caller.system(), poisoned, document(poisoned), Manner.of(Style.DETAILED));
        var extract = extractor(rules, Voice.RULES).extract(Caller.system(), document(poisoned));

        assertThat(proposal.faults()).extracting(Fault::kind).contains(Fault.Kind.INSTRUCTION);
        assertThat(extract.metadata().useCases())
                .allMatch(useCase -> InjectionFinder.find(useCase).isEmpty());
    }

    private String orders(int call) {
        return request(call).request().system().orElseThrow();
    }

    private JsonNode said(int call) {
        return Json.MAPPER.readTree(
                request(call).request().messages().getFirst().text());
    }

    private LlmCall request(int call) {
        return model.asked.get(call);
    }

    private static DescriptionEnhancer enhancer(Voice voice, String provider) {
        var enhancer = new DescriptionEnhancer();
        enhancer.memory = VoiceForTests.remembering(voice, new VoiceForTests.Kept());
        enhancer.config = new DescriptionConfig();
        enhancer.config.enabled = true;
        enhancer.config.provider = provider;
        enhancer.config.model = Optional.of("model-1");
        enhancer.config.fallbacks = Optional.empty();
        enhancer.config.defaultTemplate = Optional.empty();
        enhancer.config.maxLength = 2_000;
        return enhancer;
    }

    private static MetadataExtractor extractor(Voice voice, String provider) {
        var extractor = new MetadataExtractor();
        extractor.memory = VoiceForTests.remembering(voice, new VoiceForTests.Kept());
        extractor.config = new MetadataConfig();
        extractor.config.enabled = true;
        extractor.config.provider = provider;
        extractor.config.model = Optional.of("model-1");
        extractor.config.fallbacks = Optional.empty();
        extractor.config.keywords = true;
        extractor.config.useCases = true;
        return extractor;
    }

    private static ToolDefinition tool(String description) {
        return SomeTools.named("notes_read").described(description).tool();
    }

    private static ToolDocument document(ToolDefinition tool) {
        return ToolDocument.of(tool, tool.description(), List.of(), Optional.empty());
    }

    /** Of a model that says of itself what it was told to say. */
    private static String described(String text) {
        return Json.MAPPER
                .createObjectNode()
                .put("enhanced_description", text)
                .put("improvement_summary", "")
                .put("confidence_score", 1)
                .toString();
    }

    private static String metadata(String text) {
        var json = Json.MAPPER.createObjectNode();
        json.putArray("keywords").add(text);
        json.putArray("use_cases").add(text);
        return json.put("confidence_score", 1).toString();
    }

    private static Stream<String> lines() {
        try (var stream = PoisonedToolsTest.class.getResourceAsStream("/injection/poisoned.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
