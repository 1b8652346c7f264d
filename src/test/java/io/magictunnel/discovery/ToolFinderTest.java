package io.magictunnel.discovery;

import static io.magictunnel.discovery.ToolFinders.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolFinderTest {

    private static final ToolDefinition READ = tool("file_read", "Read a text file of the disk.");
    private static final ToolDefinition WEATHER = tool("weather_now", "The weather of a city at this moment.");
    private static final ToolDefinition MAIL =
            tool("mail_send", "Send a letter to somebody.", new ToolSource.UpstreamServer("post"));

    private final ToolFinders tools = ToolFinders.with(new WordSenses()).are(READ, WEATHER, MAIL);

    @ParameterizedTest
    @EnumSource(names = {"RULE_BASED", "SEMANTIC_BASED", "HYBRID", "WEIGHTED"})
    void eachModeFindsTheToolAndSaysWhy(DiscoveryMode mode) {
        var found = tools.finder.find(
                ToolFinders.ANNA,
                new FindRequest("weather of the city", Optional.of(mode), 5, FindFilter.NONE, OptionalDouble.empty()));

        assertThat(found.mode()).isEqualTo(mode);
        assertThat(found.hits().getFirst().tool()).isEqualTo(WEATHER);
        assertThat(found.hits().getFirst().parts()).allSatisfy(part -> {
            assertThat(part.value()).isBetween(0.0, 1.0);
            assertThat(part.because()).isNotBlank();
        });
    }

    @Test
    void theSourcesThreePartsAreShownWithTheirWeights() {
        var found = tools.finder.find(
                ToolFinders.ANNA,
                new FindRequest(
                        "read a file",
                        Optional.of(DiscoveryMode.WEIGHTED),
                        1,
                        FindFilter.NONE,
                        OptionalDouble.empty()));

        assertThat(found.hits().getFirst().parts())
                .extracting(ScorePart::name, ScorePart::weight)
                .containsExactly(tuple("description", 0.45), tuple("keywords", 0.30), tuple("use cases", 0.25));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail_send", "MAIL_SEND", "read the file, then call mail_send please"})
    void aToolThatIsNamedComesFirst(String sentence) {
        var first = tools.find(sentence).hits().getFirst();

        assertThat(first.tool()).isEqualTo(MAIL);
        assertThat(first.confidence()).isEqualTo(1);
    }

    @Test
    void whatFitsNothingFindsNothingAndTellsTheNearest() {
        var found = tools.finder.find(
                ToolFinders.ANNA,
                new FindRequest("weather", Optional.empty(), 5, FindFilter.NONE, OptionalDouble.of(1)));

        assertThat(found.hits()).isEmpty();
        assertThat(found.nearest()).extracting(Hit::tool).startsWith(WEATHER);
    }

    @Test
    void filtersKeepOthersOut() {
        var found = tools.finder.find(
                ToolFinders.ANNA,
                new FindRequest(
                        "read a file",
                        Optional.empty(),
                        5,
                        new FindFilter(Set.of("post"), Set.of(), Set.of()),
                        OptionalDouble.of(0)));

        assertThat(found.hits()).extracting(Hit::tool).containsOnly(MAIL);
    }

    @Test
    void theToolsOfDiscoveryAreNeverFound() {
        tools.are(READ, tool("search_tools", "Find a tool for a sentence", ToolFinder.OWN_TOOLS));

        var found = tools.find("search_tools");

        assertThat(found.hits()).extracting(Hit::tool).doesNotContain(tool("search_tools", ""));
        assertThat(found.nearest()).extracting(hit -> hit.tool().source()).doesNotContain(ToolFinder.OWN_TOOLS);
    }

    @Test
    void aToolIsFoundAsSoonAsTheCatalogueHasIt() {
        tools.are(READ, tool("bird_song", "Sing like a bird"));

        assertThat(tools.find("sing like a bird")
                        .hits()
                        .getFirst()
                        .tool()
                        .name()
                        .value())
                .isEqualTo("bird_song");
        assertThat(tools.find("weather_now").hits()).extracting(Hit::tool).doesNotContain(WEATHER);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"   ", "\u0000", "????", "\u202e\u202d", "(((((((((("})
    void nothingThatIsTypedMakesItFail(String sentence) {
        assertThat(tools.find(sentence).hits()).isEmpty();
    }

    @Test
    void aSentenceThatIsTooLongIsCutAndTheAnswerSaysSo() {
        var found = tools.find("weather ".repeat(10_000));

        assertThat(found.sentence()).hasSizeLessThanOrEqualTo(2000);
        assertThat(found.notices()).anyMatch(notice -> notice.contains("first 2000 characters"));
    }

    @Test
    void withoutTheModelWordsHaveToDoAndTheAnswerSaysSo() {
        var wordsOnly = ToolFinders.with(new WordSenses().broken()).are(READ, WEATHER);

        var found = wordsOnly.find("weather of a city");

        assertThat(found.mode()).isEqualTo(DiscoveryMode.RULE_BASED);
        assertThat(found.hits().getFirst().tool()).isEqualTo(WEATHER);
        assertThat(found.notices()).containsExactly("There is no model here; tools were found by their words alone");
    }

    @Test
    void withoutALanguageModelHybridAnswersAndSaysWhy() {
        var found = tools.finder.find(
                ToolFinders.ANNA,
                new FindRequest(
                        "weather", Optional.of(DiscoveryMode.LLM_BASED), 5, FindFilter.NONE, OptionalDouble.empty()));

        assertThat(found.mode()).isEqualTo(DiscoveryMode.HYBRID);
        assertThat(found.notices())
                .isEqualTo(List.of("No language model is named in discovery.llm.target, so hybrid did"));
    }
}
