package io.magictunnel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all commands: the way to the product, refusals, formats and exit statuses. */
class MagicTunnelLlmTest {

    private static final String GENERATE = "POST sampling/generate";
    private static final String WRITTEN = """
            {"tool_name": "t", "enhanced_description": "Does it.", "confidence_score": 0.9200, "accepted": true,
             "faults": [], "warnings": []}""";

    private PretendedProduct product;

    @BeforeEach
    void start() throws IOException {
        product = new PretendedProduct();
    }

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void takesAddressAndKeyFromTheEnvironment() {
        product.on(GENERATE, WRITTEN);

        var ran = product.run("sampling", "generate", "--tool", "t");

        assertThat(ran.status()).isZero();
        assertThat(product.asked).singleElement().satisfies(asked -> {
            assertThat(asked.authorization()).isEqualTo("Bearer k-1");
            assertThat(asked.body()).isEqualTo("{\"tool_name\":\"t\"}");
        });
    }

    @Test
    void takesTheKeyFromAFileThatIsNamed(@TempDir Path folder) throws IOException {
        product.on(GENERATE, WRITTEN);
        var file = Files.writeString(folder.resolve("key"), "k-2\n");

        product.run("sampling", "generate", "--tool", "t", "--api-key-file", file.toString());

        assertThat(product.asked).singleElement().satisfies(asked -> assertThat(asked.authorization())
                .isEqualTo("Bearer k-2"));
    }

    @Test
    void showsAnAnswerToPeople() {
        product.on(GENERATE, WRITTEN);

        var ran = product.run("sampling", "generate", "--tool", "t");

        assertThat(ran.out()).contains("enhanced description: Does it.").contains("confidence score:     0.92");
        assertThat(ran.err()).isEmpty();
    }

    @Test
    void showsAnAnswerToProgramsAsItCame() {
        product.on(GENERATE, WRITTEN);

        assertThat(product.run("sampling", "generate", "--tool", "t", "--format", "json")
                        .out())
                .contains("\"enhanced_description\" : \"Does it.\"");
        assertThat(product.run("sampling", "generate", "--tool", "t", "--format=YAML")
                        .out())
                .contains("enhanced_description: \"Does it.\"");
    }

    @Test
    void failsWhereADescriptionIsNotAccepted() {
        product.on(
                GENERATE,
                "{\"accepted\": false, \"faults\": [{\"kind\": \"EMPTY\", \"details\": \"It says nothing\"}]}");

        var ran = product.run("sampling", "generate", "--tool", "t");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.out()).contains("It says nothing");
    }

    @ParameterizedTest
    @CsvSource({"400, 1", "401, 4", "403, 4", "404, 1", "413, 1", "500, 1", "503, 1"})
    void saysInTheProductsWordsWhyItRefuses(int http, int status) {
        product.on(GENERATE, http, """
                {"error": {"code": "SOME_CODE", "message": "Not so", "details": "but so", "retry_after_seconds": 60}}""");

        var ran = product.run("sampling", "generate", "--tool", "t");

        assertThat(ran.status()).isEqualTo(status);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).contains("magictunnel-llm: SOME_CODE: Not so (but so) Again in 60 seconds.");
    }

    @Test
    void tellsSomethingElseFromTheProduct() {
        product.on(GENERATE, "<html>");

        var ran = product.run("sampling", "generate", "--tool", "t");

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.err()).contains("is it MagicTunnel?");
    }

    @Test
    void saysWhereNobodyCouldBeReached() {
        product.close();

        var ran = product.run("sampling", "generate", "--tool", "t");

        assertThat(ran.status()).isEqualTo(3);
        assertThat(ran.err()).contains(product.url()).contains("MAGICTUNNEL_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:3001", "ftp://localhost", "http:///x", "no address", ""})
    void refusesWhatIsNoAddress(String url) {
        var ran = PretendedProduct.run(Map.of("MAGICTUNNEL_URL", url), "providers", "list");

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("'%s' is no address".formatted(url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "sampling", "sampling generate", "providers list --format xml", "providers list --what"})
    void showsHowItIsUsedWhereItIsUsedWrongly(String line) {
        var ran = product.run(line.isEmpty() ? new String[0] : line.split(" ", -1));

        assertThat(ran.status()).isEqualTo(2);
        assertThat(ran.err()).contains("Usage: magictunnel-llm");
    }

    @Test
    void helpsWithEveryCommand() {
        var ran = product.run("enhancements", "regenerate", "--help");

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("--force", "--batch-size", "full, sampling_only, elicitation_only", "--url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh"})
    void teachesShellsToComplete(String shell) {
        var ran = product.run("completion", shell);

        assertThat(ran.status()).isZero();
        assertThat(ran.out()).contains("complete -F _complete_magictunnel-llm", "regenerate", "bashcompinit");
    }

    @Test
    void letsNoForeignTextPlayWithTheTerminal() {
        product.on(GENERATE, "{\"enhanced_description\": \"a\\u001b[2Jb\\u202ec\\nd\", \"accepted\": true}");

        var ran = product.run("sampling", "generate", "--tool", "t");

        assertThat(ran.out()).contains("a\uFFFD[2Jb\uFFFDc d");
    }
}
