package io.magictunnel.provider.overview;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.Json;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.provider.fake.Reply;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Eventually;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.ServerUnderTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No key of a provider is anywhere but in the vault and in requests to that provider, whatever goes wrong. */
@AgainstTheProduct
class SecretKeysIT {

    private static final String LLM = "/dashboard/api/llm";
    private static final String WRONG = "sk-wrong-key-that-nobody-should-see-qrst";

    private final RunningProduct product;
    private final List<String> seen = new ArrayList<>();

    SecretKeysIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void remove() {
        product.delete(LLM + "/providers/secretive");
    }

    @ParameterizedTest
    @EnumSource(value = ProviderKind.class, mode = EnumSource.Mode.EXCLUDE, names = "BUILTIN")
    void noKeyIsFoundAnywhereAfterEveryError(ProviderKind kind) throws Exception {
        try (var vendor = FakeVendor.start(kind)) {
            add(kind, vendor, FakeVendor.KEY);
            for (var status : new int[] {400, 401, 403, 404, 429, 500, 529}) {
                vendor.nextRefuses(status).nextRefuses(status).nextRefuses(status);
                ask(false);
            }
            vendor.next(Reply.json(401, echoing(FakeVendor.KEY))).next(Reply.json(500, echoing(FakeVendor.KEY)));
            ask(false);
            ask(true);
            vendor.next(Reply.cutOff("text/event-stream", "data: {\"key\": \"%s\"".formatted(FakeVendor.KEY)));
            ask(true);
            vendor.next(Reply.json(200, "not json, but " + FakeVendor.KEY));
            ask(false);
            note(product.post(LLM + "/providers/secretive/test", ""));
            lookEverywhere();
            assertThat(String.join("\n", seen)).doesNotContain(FakeVendor.KEY);

            put("/providers/secretive/key", "{\"value\": \"%s\"}".formatted(WRONG));
            for (var reply = 0; reply < 6; reply++) {
                vendor.next(Reply.json(401, echoing(WRONG)));
            }
            ask(false);
            note(product.post(LLM + "/providers/secretive/test", ""));
        }
        ask(false);
        lookEverywhere();

        assertThat(String.join("\n", seen)).doesNotContain(WRONG);
        Eventually.eventually(() -> {
            for (var file : files()) {
                assertThat(holds(file, FakeVendor.KEY) || holds(file, WRONG))
                        .as(file.toString())
                        .isFalse();
            }
        });
    }

    @Test
    void aKeyThatCannotBeSentIsRefusedWithoutBeingRepeated() {
        var refused = product.post(
                LLM + "/providers",
                "{\"name\": \"secretive\", \"provider\": {\"kind\": \"openai\"}, \"key\": {\"value\": \"two words %s\"}}"
                        .formatted(WRONG));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).doesNotContain(WRONG);
    }

    private void add(ProviderKind kind, FakeVendor vendor, String key) {
        var provider = Map.of(
                "name", "secretive",
                "provider",
                        Map.of(
                                "kind", kind.spelling(),
                                "base", vendor.base().toString(),
                                "timeout", "PT5S",
                                "models", List.of("gpt-4.1-mini")),
                "key", Map.of("value", key));
        note(product.post(LLM + "/providers", Json.MAPPER.writeValueAsString(provider)));
        note(product.get(LLM + "/providers/secretive/models"));
    }

    private void ask(boolean stream) {
        note(product.post(
                LLM + "/ask", "{\"target\": \"secretive\", \"message\": \"Hello\", \"stream\": %s}".formatted(stream)));
    }

    private void put(String path, String json) {
        note(product.send(product.request(LLM + path, product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString(json))
                .build()));
    }

    private void lookEverywhere() {
        for (var path : List.of(
                LLM + "/providers",
                LLM + "/providers/secretive",
                LLM + "/providers/secretive/models",
                LLM + "/usage/calls",
                "/dashboard/api/credentials",
                "/dashboard/api/audit",
                "/health/ready",
                "/metrics")) {
            note(product.get(path));
        }
    }

    private void note(HttpResponse<String> answer) {
        seen.add(answer.body());
    }

    /** A vendor that repeats the key in its error, as some do. */
    private static String echoing(String key) {
        return "{\"error\": {\"message\": \"Incorrect API key provided: %s\", \"type\": \"x\"}}".formatted(key);
    }

    /** The logs, and the database with everything else in the data folder. */
    private static List<Path> files() throws IOException {
        try (Stream<Path> logs = Files.walk(ServerUnderTest.log().getParent());
                Stream<Path> data = Files.walk(ServerUnderTest.data())) {
            return Stream.concat(logs, data).filter(Files::isRegularFile).toList();
        }
    }

    private static boolean holds(Path file, String key) {
        try {
            return Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(key);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
