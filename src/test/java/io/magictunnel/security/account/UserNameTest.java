package io.magictunnel.security.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserNameTest {

    @Test
    void isKeptInLowerCase() {
        assertThat(new UserName("Ada.Lovelace@Example.org").value()).isEqualTo("ada.lovelace@example.org");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a\nb",
                ".hidden",
                "-x",
                "a/b",
                "a#b",
                "ädä",
                "admin\u0000",
                "a,b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void anythingElseIsRefused(String name) {
        assertThatThrownBy(() -> new UserName(name)).isInstanceOf(DomainException.class);
    }
}
