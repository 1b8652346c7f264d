package io.magictunnel.provider.wire.refusal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ApiSecret;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRedactionTest {

    private final KnownKeys keys = new KnownKeys();

    @Test
    void theKeyThatWasShownAndThoseOfOthersAreTakenOut() {
        keys.note(new ApiSecret("open-sesame"));
        var redaction = keys.with(Optional.of(new ApiSecret("mellon!")));

        assertThat(redaction.text("Neither mellon! nor open-sesame, and not OPEN-SESAME"))
                .isEqualTo("Neither *** nor ***, and not ***");
        assertThat(keys.with(Optional.empty()).text("mellon!")).isEqualTo("mellon!");
    }

    @Test
    void aKeyIsFoundInOtherWritings() {
        keys.note(new ApiSecret("open/sesame+now"));
        var encoded = Base64.getEncoder().encodeToString("open/sesame+now".getBytes(UTF_8));

        var clean = keys.with(Optional.empty()).text("open%2Fsesame%2Bnow " + encoded);

        assertThat(clean).isEqualTo("*** ***");
    }

    @Test
    void ofAKeyThatBeginsAsAnotherDoesNothingIsLeft() {
        keys.note(new ApiSecret("sesame"));
        keys.note(new ApiSecret("sesame-and-lily"));

        assertThat(keys.with(Optional.empty()).text("It was sesame-and-lily")).isEqualTo("It was ***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sk-proj-Ab3dEf6hIj9kLmN0",
                "AIzaSyA1234567890abcdefghijklmno_p",
                "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl",
                "Bearer abcdefgh1234",
                "0123456789abcdef0123456789abcdef",
                "gsk_0123456789abcdefgh"
            })
    void whatLooksLikeAKeyOfSomebodyIsTakenOut(String key) {
        assertThat(keys.with(Optional.empty()).text("You sent (%s).".formatted(key)))
                .isEqualTo("You sent (***).");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The model claude-opus-4-6-20260205 does not exist",
                "Request 123e4567-e89b-12d3-a456-426614174000 failed",
                "This model's maximum context length is 128000 tokens, and you asked for 1234567890",
                "max_completion_tokens must be at most 16384 for gpt-4.1-mini-2025-04-14",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void whatHelpsStays(String text) {
        assertThat(keys.with(Optional.empty()).text(text)).isEqualTo(text);
    }

    @Test
    void itDoesNotShowThem() {
        keys.note(new ApiSecret("open-sesame"));

        assertThat(keys.with(Optional.empty())).hasToString("KeyRedaction[1 keys]");
    }
}
