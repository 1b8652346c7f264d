package io.magictunnel.enhancement.board;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Axe;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class EnhancementsPageBrowserIT {

    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(30_000);
    private static final String TOOL = "text_case";

    private final RunningProduct product;

    EnhancementsPageBrowserIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void restore() {
        product.delete("/dashboard/api/enhancements/versions/of/%s/active".formatted(TOOL));
    }

    @Test
    void aToolIsDescribedWhileSomebodyLooksOn(Page page) {
        var console = Console.asAdmin(page, product).open("enhancements?q=" + TOOL);
        assertThat(Axe.seriousFaults(page)).isEmpty();
        console.choose(console.row(TOOL), "Describe again");
        assertThat(console.dialog("describeThese")).containsText(TOOL);
        assertThat(Axe.seriousFaults(page)).isEmpty();

        console.confirm("describeThese");

        assertThat(page.locator("#notices")).containsText("1 tool is queued.");
        assertThat(stateOf(console)).containsText("In use", SOON);
        assertThat(console.row(TOOL)).containsText("builtin");
    }

    @Test
    void thePanelTellsWhatWasChangedAndGivesTheSourcesWordsBack(Page page) {
        var console = Console.asAdmin(page, product);
        describe(console);
        console.open("enhancements?q=" + TOOL);

        console.row(TOOL).locator("td.words").click();

        page.waitForURL("**tool=%s**".formatted(TOOL));
        assertThat(page.locator("#panel .diff ins").first()).containsText("put in:");
        assertThat(Axe.seriousFaults(page)).isEmpty();
        page.click("#original");
        assertThat(page.locator("#notices")).containsText("the words of its source again");
        assertThat(stateOf(console)).containsText("Original");
        page.click("[data-closes=panel]");
        assertThat(page.locator("#panel h2")).hasCount(0);
    }

    @Test
    void anEarlierVersionIsTakenBackFromTheStoryOfATool(Page page) {
        var console = Console.asAdmin(page, product);
        describe(console);
        product.delete("/dashboard/api/enhancements/versions/of/%s/active".formatted(TOOL));

        console.open("enhancement?tool=" + TOOL);

        assertThat(page.locator(".versions li").first()).containsText("Retired");
        assertThat(page.locator("#story")).containsText("Keywords");
        assertThat(Axe.seriousFaults(page)).isEmpty();
        page.click("#use");
        assertThat(page.locator(".versions li").first()).containsText("In use");
        assertThat(page.locator(".versions li").first()).containsText("decided by admin");
    }

    @Test
    void anAddressReproducesTheView(Page page) {
        var console = Console.asAdmin(page, product);
        describe(console);

        console.open("enhancements?state=in_use&q=" + TOOL);

        assertThat(console.row(TOOL)).isVisible();
        assertThat(page.locator(".stage[aria-pressed=true]")).containsText("In use");
        page.locator(".stage")
                .filter(new Locator.FilterOptions().setHasText("Running"))
                .click();
        page.waitForURL("**state=running**");
        assertThat(console.row(TOOL)).hasCount(0);
    }

    @Test
    void aToolThatIsGoneIsSaidToBe(Page page) {
        Console.asAdmin(page, product).open("enhancement?tool=no_such_tool");

        assertThat(page.locator("#page")).containsText("There is no such tool");
        assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    private void describe(Console console) {
        product.post(
                "/dashboard/api/enhancements/pipeline/tools/%s/enhance".formatted(TOOL),
                "{\"force_regenerate\": true}");
        console.open("enhancements?q=" + TOOL);
        assertThat(stateOf(console)).containsText("In use", SOON);
    }

    private static Locator stateOf(Console console) {
        return console.row(TOOL).locator("td.state");
    }
}
