package io.magictunnel.discovery.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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
class DiscoveryPageBrowserIT {

    private static final String API = "/dashboard/api/discover";
    private static final String HITS = ".hit";

    private final RunningProduct product;

    DiscoveryPageBrowserIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void forget() {
        product.delete(API + "/learning");
        RunningProduct.json(product.get(API + "/cases"))
                .path("cases")
                .forEach(one -> product.delete(API + "/cases/" + one.path("id").asString()));
    }

    @Test
    void showsWhatIsFoundWhileSomebodyTypes(Page page) {
        Console.asAdmin(page, product).open("discovery");
        assertThat(page.locator("#results")).containsText("Which tool would be found?");
        assertThat(Axe.seriousFaults(page)).isEmpty();

        page.fill("#sentence", "count the words of a text");

        assertThat(page.locator(HITS).first()).containsText("text_count");
        assertThat(page.locator(HITS).first().locator(".reasons")).containsText("×");
        assertThat(page.url()).contains("q=count");
        assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    @Test
    void anAddressReproducesTheComparison(Page page) {
        Console.asAdmin(page, product).open("discovery?q=count+the+words+of+a+text&compare=true");

        assertThat(page.locator(".ranking")).hasCount(3);
        assertThat(page.locator("#comparing")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator(".mark").first()).hasText("A");
        assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    @Test
    void saysHonestlyThatNothingFits(Page page) {
        Console.asAdmin(page, product).open("discovery?q=book+a+table+for+two+in+the+evening&threshold=0.95");

        assertThat(page.locator("#results")).containsText("Nothing fits.");
        assertThat(page.locator(HITS)).not().hasCount(0);
    }

    @Test
    void aChoiceIsNotedAndForgotten(Page page) {
        var console = Console.asAdmin(page, product).open("discovery?q=count+the+words+of+a+text");

        page.locator(HITS).first().getByText("This was right").click();

        assertThat(page.locator("#notices")).containsText("was right");
        assertThat(page.locator(HITS).first()).containsText("you chose it for a request like this");
        page.click("#forget");
        assertThat(page.locator("#forget")).hasCount(0);
        assertThat(page.locator(HITS).first()).not().containsText("you chose it");
        console.open("audit");
        assertThat(page.locator("#page")).containsText("discovery.forget");
    }

    @Test
    void anotherToolIsExpectedAndBecomesATestCaseThatIsRun(Page page) {
        var console = Console.asAdmin(page, product).open("discovery?q=count+the+words+of+a+text");

        page.locator(HITS).first().getByText("Expected another").click();
        page.fill("#expectedTool", "text_case");
        page.check("#asCase");
        console.confirm("expected");
        console.open("discovery-tests");
        assertThat(console.rowWith("count the words of a text")).containsText("not tried yet");
        assertThat(Axe.seriousFaults(page)).isEmpty();
        page.click("#start");

        assertThat(page.locator("#figures")).containsText("Right one first", longer());
        assertThat(console.rowWith("count the words of a text")).not().containsText("not tried yet");
        assertThat(Axe.seriousFaults(page)).isEmpty();
        console.choose(console.rowWith("count the words of a text"), "Remove");
        console.confirm("removeCases");
        assertThat(console.rowWith("count the words of a text")).hasCount(0);
    }

    @Test
    void aTestCaseIsAddedByHandAndRefusedWithTheReason(Page page) {
        var console = Console.asAdmin(page, product).open("discovery-tests");
        page.locator("[data-opens=addCase]").click();
        page.fill("#caseSentence", "tell me a joke");
        page.fill("#caseExpected", "no_such_tool");

        page.click("#addCase-do");

        assertThat(console.dialog("addCase")).containsText("There is no tool 'no_such_tool'");
        page.fill("#caseExpected", "text_count, text_case");
        console.confirm("addCase");
        assertThat(console.rowWith("tell me a joke")).containsText("text_case");
    }

    private static ContainsTextOptions longer() {
        return new ContainsTextOptions().setTimeout(30_000);
    }
}
