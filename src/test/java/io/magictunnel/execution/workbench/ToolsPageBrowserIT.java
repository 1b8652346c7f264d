package io.magictunnel.execution.workbench;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.RunningProduct;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class ToolsPageBrowserIT {

    @Test
    void whatIsSearchedStandsInTheAddressAndSurvivesReload(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("tools");

        page.fill("#text", "text_count");

        assertThat(page).hasURL(Pattern.compile(".*\\?q=text_count"));
        assertThat(console.row("text_case")).hasCount(0);
        page.reload();
        assertThat(page.locator("#text")).hasValue("text_count");
        assertThat(page.locator("tr[data-rk]")).hasCount(1);
    }

    @Test
    void aRowOpensItsPanelAndEscClosesIt(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("tools?q=text_count");

        console.row("text_count").locator("td.words").click();

        assertThat(page.locator("#panel h2").first()).hasText("text_count");
        assertThat(page).hasURL(Pattern.compile(".*tool=text_count.*"));
        page.keyboard().press("Escape");
        assertThat(page.locator("#panel h2")).hasCount(0);
        assertThat(page).not().hasURL(Pattern.compile(".*tool=text_count.*"));
    }

    @Test
    void aToolIsTriedWithTheForm(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("tools?tool=text_count&tab=try");
        page.locator("#input textarea, #input input[type=text]").first().fill("one two three");

        page.click("#run");

        assertThat(page.locator("#result .ending-line")).containsText("Answered");
        assertThat(page.locator("#result")).containsText("3");
    }

    @Test
    void aToolIsTriedWithJson(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("tools?tool=text_count&tab=try");
        page.click("#asJson");
        page.fill("#json", "{\"text\": \"one two three four\"}");

        page.click("#run");

        assertThat(page.locator("#result .ending-line")).containsText("Answered");
        assertThat(page.locator("#result")).containsText("4");
    }

    @Test
    void argumentsThatDoNotFitAreNamedBeforeAnythingRuns(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("tools?tool=text_count&tab=try");
        page.click("#asJson");
        page.fill("#json", "{\"text\": ");

        page.click("#run");

        assertThat(page.locator("#input .refusal")).isVisible();
    }

    @Test
    void aCallFromElsewhereAppearsInTheHistoryThatIsOpen(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("tools?tool=text_diff&tab=history");
        assertThat(page.locator("#history")).hasText("Nobody has called it yet.");

        product.post("/dashboard/api/tools/text_diff/execute", "{\"arguments\":{}}");

        assertThat(page.locator("#history details.execution").first()).containsText("Arguments do not fit");
    }
}
