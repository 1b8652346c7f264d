package io.magictunnel.upstream.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChallengeTest {

    @Test
    void readsTheParametersOfBearer() {
        var challenge = Challenge.of(
                List.of(
                        "Bearer realm=\"x\", error=\"insufficient_scope\", scope=\"a b\", resource_metadata=\"https://h/m?a=1,2\""));

        assertThat(challenge.scope()).contains("a b");
        assertThat(challenge.resourceMetadata()).contains("https://h/m?a=1,2");
        assertThat(challenge.isAboutScope()).isTrue();
    }

    @Test
    void readsTokensWithoutQuotesAndQuotedQuotes() {
        assertThat(Challenge.of(List.of("bearer scope=one , error=\"say \\\"no\\\"\"")))
                .isEqualTo(new Challenge(Optional.empty(), Optional.of("one"), Optional.of("say \"no\"")));
    }

    @Test
    void findsBearerAmongOtherSchemes() {
        assertThat(Challenge.of(List.of("Basic realm=\"b\"", "Digest x=y, Bearer scope=\"s\", Basic scope=\"t\""))
                        .scope())
                .contains("s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Basic scope=\"a\"",
                "scope=\"a\"",
                "Bearer",
                "Bearer scope=\"",
                "Bearer scope=\"   \"",
                "\u0000 Bearer scope=\"a\""
            })
    void whatSaysNothingIsNoChallenge(String header) {
        assertThat(Challenge.of(List.of(header)).scope()).isEmpty();
    }

    @Test
    void whatIsEndlessIsNotRead() {
        assertThat(Challenge.of(List.of("Bearer scope=\"" + "a".repeat(10_000) + "\"")))
                .isEqualTo(Challenge.NONE);
    }
}
