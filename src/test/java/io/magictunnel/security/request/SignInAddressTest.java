package io.magictunnel.security.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignInAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/admin/", "/admin/tools.xhtml", "/admin/tools.xhtml?q=a%20b&category=files&page=2"})
    void leadsBackToAPageOfOurs(String wanted) {
        assertThat(SignInAddress.localPage(wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "http://evil.com/",
                "//evil.com/admin/",
                "/\\evil.com",
                "/admin/\\..\\",
                "/admin//evil.com",
                "/admin/../dashboard/api/users",
                "javascript:alert(1)",
                "/admin/a\nSet-Cookie: x",
                "/dashboard/api/users",
                "/administrator",
                "/admin/<script>",
                "/admin/login.xhtml?wanted=/admin/login.xhtml",
                "/admin/\"onload="
            })
    void leadsNowhereElse(String wanted) {
        assertThat(SignInAddress.localPage(wanted)).isEqualTo("/admin/");
    }

    @ParameterizedTest
    @ValueSource(ints = {1001, 100_000})
    void doesNotKeepAnAddressWithoutEnd(int length) {
        assertThat(SignInAddress.localPage("/admin/" + "x".repeat(length))).isEqualTo("/admin/");
    }
}
