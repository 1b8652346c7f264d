package io.magictunnel.permission.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void namesThatBeginWithTheTextComeFirst() {
        var found = Suggestion.of(Stream.of("list_files", "file_read", "json_query", "FILE_LIST"), "file");

        assertThat(found).extracting(Suggestion::name).containsExactly("FILE_LIST", "file_read", "list_files");
    }

    @Test
    void aNameThatManyToolsShareIsOfferedOnce() {
        assertThat(Suggestion.of(Stream.of("files", "files", "text"), "")).hasSize(2);
    }

    @Test
    void aKeyIsFoundByWhatPeopleCallIt() {
        var found = Suggestion.of(Map.of("a1b2", "laptop (ann)", "c3d4", "robot (ben)"), " Lap ");

        assertThat(found).containsExactly(new Suggestion("a1b2", "laptop (ann)"));
    }

    @Test
    void ofVeryManyOnlyAFewAreOffered() {
        var found = Suggestion.of(IntStream.range(0, 10_000).mapToObj(i -> "tool_" + i), "tool");

        assertThat(found).hasSize(30);
    }
}
