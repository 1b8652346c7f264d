package io.magictunnel.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.discovery.sense.WordSenses;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.words.ToolWords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What better words change for whoever searches. */
class WordsInUseTest {

    private static final ToolDefinition TIDE = ToolFinders.tool("tide_next", "Tells when the water is highest");
    private static final ToolDefinition MAIL = ToolFinders.tool("mail_send", "Sends a message to somebody");

    private final ToolFinders finders = ToolFinders.with(new WordSenses());

    @Test
    void aToolIsFoundByThem() {
        assertThat(finders.are(TIDE, MAIL).find("correspondence").hits()).isEmpty();

        assertThat(finders.are(TIDE, MAIL.with(words("Sends correspondence", "letter")))
                        .find("correspondence")
                        .hits())
                .first()
                .extracting(Hit::tool)
                .extracting(ToolDefinition::name)
                .isEqualTo(MAIL.name());
    }

    @Test
    void theSourcesOwnWordsGoOnToBeFound() {
        var found = finders.are(TIDE, MAIL.with(words("Does as it is told", "obey")))
                .find("send a message");

        assertThat(found.hits()).first().extracting(hit -> hit.tool().name()).isEqualTo(MAIL.name());
    }

    @Test
    void thoseOfAToolThatTheCallerMayNotUseChangeNothing() {
        var secret = ToolFinders.tool("payroll_show", "Shows pay");
        finders.are(List.of(TIDE, MAIL, secret), tool -> !tool.name().equals(secret.name()));
        var before = finders.find("send water");

        finders.are(
                List.of(TIDE, MAIL, secret.with(words("Sends water, sends messages", "send", "water"))),
                tool -> !tool.name().equals(secret.name()));

        assertThat(finders.find("send water").hits()).isEqualTo(before.hits());
    }

    private static ToolWords words(String description, String... keywords) {
        return new ToolWords("hash", new UUID(0, 1), description, List.of(keywords), List.of(), List.of(), 1);
    }
}
