package io.magictunnel.enhancement.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AnswerKeyTest {

    @Test
    void theSameQuestionHasTheSameKey() {
        assertThat(AnswerKey.of("find", "orders", "document")).isEqualTo(AnswerKey.of("find", "orders", "document"));
    }

    @Test
    void isASha256() {
        assertThat(AnswerKey.of("find", "orders").digest()).matches("[0-9a-f]{64}");
    }

    @Test
    void noTwoListsOfPartsRunTogether() {
        assertThat(AnswerKey.of("find", "ab", "c").digest())
                .isNotEqualTo(AnswerKey.of("find", "a", "bc").digest())
                .isNotEqualTo(AnswerKey.of("find", "abc").digest())
                .isNotEqualTo(AnswerKey.of("find", "ab", "c", "").digest());
    }
}
