package io.magictunnel.discovery.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GermanTest {

    @ParameterizedTest
    @CsvSource({
        "Wie groß ist der Ordner videos?, folder",
        "Vergleiche die Dateien alt.csv und neu.csv, compare",
        "Welche Prozesse laufen gerade?, process",
    })
    void saysTheUsualWordsOfAGermanRequestInEnglish(String request, String word) {
        assertThat(German.inEnglish(request)).contains(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"List the files that end in .log", "What is the name of this server?", "", "Ω \u0000 ❤"})
    void leavesOtherRequestsAsTheyAre(String request) {
        assertThat(German.inEnglish(request)).isEqualTo(request);
    }

    @Test
    void wordsThatItDoesNotKnowStay() {
        assertThat(German.inEnglish("Suche nach Quittung in der Datei belege.txt"))
                .contains("Quittung", "file", "belege.txt");
    }
}
