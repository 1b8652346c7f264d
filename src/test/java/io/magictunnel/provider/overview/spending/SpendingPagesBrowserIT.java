package io.magictunnel.provider.overview.spending;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Axe;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.RunningProduct;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The main ways through the pages of budgets, calls, models and groups. */
@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class SpendingPagesBrowserIT {

    private static final String LLM = "/dashboard/api/llm";
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(30_000);
    private static final HasCountOptions AT_LAST = new HasCountOptions().setTimeout(30_000);

    private final FakeVendor vendor = FakeVendor.start(ProviderKind.OPENAI);

    @BeforeEach
    void addProvider(RunningProduct product) {
        product.post(
                LLM + "/providers",
                "{\"name\": \"spending\", \"provider\": {\"kind\": \"openai\", \"base\": \"%s\", \"models\": [\"gpt-4.1-mini\"]}, \"key\": {\"value\": \"%s\"}}"
                        .formatted(vendor.base(), FakeVendor.KEY));
        product.get(LLM + "/providers/spending/models");
    }

    @AfterEach
    void remove(RunningProduct product) {
        RunningProduct.json(product.get(LLM + "/budgets"))
                .path("budgets")
                .valueStream()
                .filter(budget -> budget.path("name").asString().equals("for the page"))
                .forEach(budget ->
                        product.delete(LLM + "/budgets/" + budget.path("id").asString()));
        product.delete(LLM + "/groups/both");
        product.delete(LLM + "/providers/spending");
        vendor.close();
    }

    @Test
    void aBudgetIsMadeLookedAtAndRemoved(Page page, RunningProduct product) {
        ask(product, "spending");
        var console = Console.asAdmin(page, product).open("budgets");
        console.button("Make budget").first().click();
        page.fill("#budgetName", "for the page");
        page.fill("#budgetHard", "12.50");
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();

        console.confirm("addBudget");

        var card = page.locator("[data-key='budget for the page']");
        assertThat(card).containsText("$12.50");
        card.getByText("Show how it goes").click();
        assertThat(page.locator("#burndown")).containsText("for the page");
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
        card.getByText("Remove").click();
        console.confirm("removeBudget");
        assertThat(card).hasCount(0);
    }

    @Test
    void whatTheTokensWentIntoStandsBelowTheBudgets(Page page, RunningProduct product) {
        ask(product, "spending");
        var console = Console.asAdmin(page, product);
        // calls are written a moment after they were made
        page.waitForCondition(() -> {
            console.open("budgets");
            return page.locator("[data-key='use ask spending / gpt-4.1-mini']").count() == 1;
        });

        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    @Test
    void aCallThatFailedIsFoundWithItsReasonEvenOnAPhone(Page page, RunningProduct product) {
        vendor.nextRefuses(400);
        ask(product, "spending");
        var console = Console.asAdmin(page, product);
        page.setViewportSize(390, 844);

        console.open("llm-calls?provider=spending&outcome=failed");

        var reason = page.locator("#calls").getByText("invalid_request").first();
        assertThat(reason).isVisible();
        Assertions.assertThat(isWhole(reason)).isTrue();
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    @Test
    void aModelIsFoundByAPartOfItsName(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("models?provider=spending");
        assertThat(page.locator("#models")).containsText("gpt-4.1-mini", SOON);

        page.fill("#text", "no such model");

        assertThat(page.locator("#models")).not().containsText("gpt-4.1-mini", SOON);
        console.open("models?provider=spending&q=4.1-MINI");
        assertThat(page.locator("#models")).containsText("gpt-4.1-mini", SOON);
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    @Test
    void aGroupIsMadeTestedChangedAndRemoved(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("providers");
        console.button("Make a group").click();
        page.fill("#groupName", "both");
        page.fill("#groupMembers", "spending = 3\nspending/gpt-4.1");
        page.selectOption("#groupBalance", "ordered");
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
        console.confirm("editGroup");
        var row = page.locator("[data-key='group both']");
        assertThat(row).containsText("spending × 3");

        row.getByText("Test").click();
        assertThat(console.dialog("testGroup").locator("li.ok")).hasCount(2, AT_LAST);
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
        page.keyboard().press("Escape");

        row.getByText("Change").click();
        page.fill("#groupMembers", "nobody");
        page.click("#editGroup-do");
        assertThat(console.dialog("editGroup")).containsText("there is no provider 'nobody'");
        page.fill("#groupMembers", "spending");
        console.confirm("editGroup");
        assertThat(row).not().containsText("× 3");

        row.getByText("Remove").click();
        console.confirm("removeGroup");
        assertThat(row).hasCount(0);
    }

    private static void ask(RunningProduct product, String target) {
        product.post(
                LLM + "/ask",
                "{\"target\": \"%s\", \"message\": \"Hello\", \"max_output_tokens\": 50}".formatted(target));
    }

    /** Whether nothing of it is cut off, neither by itself nor by what it is in. */
    private static boolean isWhole(Locator locator) {
        return (boolean) locator.evaluate("""
                (node) => {
                    const box = node.getBoundingClientRect();
                    for (let around = node; around && around !== document.body; around = around.parentElement) {
                        const frame = around.getBoundingClientRect();
                        if (around.scrollWidth > around.clientWidth + 1 && getComputedStyle(around).overflowX !== "visible") {
                            return false;
                        }
                        if (getComputedStyle(around).overflowX !== "visible" && box.right > frame.right + 1) {
                            return false;
                        }
                    }
                    return box.right <= window.innerWidth;
                }""");
    }
}
