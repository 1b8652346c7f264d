package io.magictunnel.analytics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody sees on the pages who may do next to nothing. */
@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class ViewerBrowserIT {

    private static final String NAME = "only-looks";
    private static final String PASSWORD = "a password for looking";

    @BeforeAll
    static void make(RunningProduct product) {
        product.post(
                "/dashboard/api/users",
                "{\"name\":\"%s\",\"role\":\"viewer\",\"password\":\"%s\"}".formatted(NAME, PASSWORD));
    }

    @AfterAll
    static void remove(RunningProduct product) {
        product.delete("/dashboard/api/users/" + NAME);
    }

    @Test
    void theNavigationNamesOnlyWhatIsOpenToAViewer(Page page) {
        Console.as(page, NAME, PASSWORD).open("dashboard");

        assertThat(page.locator("#nav a[data-page]").allInnerTexts())
                .extracting(text -> text.replaceAll("\\s*\\d*$", ""))
                .containsExactly("Dashboard", "Tools", "Servers", "Discovery", "API keys", "Credentials");
    }

    @Test
    void toolsThatAreNotGrantedAreNotThere(Page page) {
        var console = Console.as(page, NAME, PASSWORD).open("tools?tool=text_count");

        assertThat(console.row("text_count")).hasCount(0);
        assertThat(page.locator("#panel h2")).hasCount(0);
        assertThat(page.locator("#count-tools")).hasText("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "grants", "audit", "enhancements?tool=text_count", "enhancement?tool=text_count"})
    void pagesOfOthersAreForbidden(String forbidden, Page page) {
        Console.as(page, NAME, PASSWORD);

        var answer = page.navigate("/admin/" + forbidden);

        assertThat(answer.status()).isEqualTo(403);
        assertThat(page.locator(".notice")).containsText("Your role does not include this page");
        assertThat(page.locator("tr[data-rk]")).hasCount(0);
    }

    @Test
    void nothingOfWhatOthersDoIsShownOnTheDashboard(Page page, RunningProduct product) {
        product.post("/dashboard/api/tools/time_now/execute", "{\"arguments\":{}}");

        Console.as(page, NAME, PASSWORD).open("dashboard");

        assertThat(page.locator("[data-key^=call]")).hasCount(0);
        assertThat(page.locator(".tile")).hasCount(2);
    }
}
