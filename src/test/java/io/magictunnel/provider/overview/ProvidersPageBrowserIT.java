package io.magictunnel.provider.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.magictunnel.provider.ProviderKind;
import io.magictunnel.provider.fake.FakeVendor;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Axe;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.RunningProduct;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class ProvidersPageBrowserIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @AfterEach
    void remove(RunningProduct product) {
        product.delete("/dashboard/api/llm/providers/paged");
    }

    @Test
    void aProviderIsAddedCheckedInFourStepsAndRemoved(Page page, RunningProduct product) {
        try (var vendor = FakeVendor.start(ProviderKind.OPENAI)) {
            var console = Console.asAdmin(page, product).open("providers");
            console.button("Add provider").first().click();
            page.fill("#providerKey", FakeVendor.KEY);
            page.fill("#providerBase", vendor.base().toString());
            page.fill("#providerName", "paged");

            page.click("#addProvider-do");

            var check = console.dialog("checkProvider");
            assertThat(check).containsText("All is well", SOON);
            assertThat(check.locator("li.ok")).hasCount(4);
            Assertions.assertThat(page.content()).doesNotContain(FakeVendor.KEY);
            Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
            check.getByText("Close").click();
            var card = page.locator("[data-key='provider paged']");
            assertThat(card).containsText("Ready", SOON);
            assertThat(card).containsText("…mnop");
            Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
            card.getByText("Remove").click();
            assertThat(console.dialog("removeProvider")).containsText("paged");
            console.confirm("removeProvider");
            assertThat(card).hasCount(0);
        }
    }

    @Test
    void aWrongKeyIsToldInPlainWords(Page page, RunningProduct product) {
        try (var vendor = FakeVendor.start(ProviderKind.OPENAI)) {
            var console = Console.asAdmin(page, product).open("providers?open=addProvider");
            page.fill("#providerKey", "sk-this-key-is-not-the-right-one");
            page.fill("#providerBase", vendor.base().toString());
            page.fill("#providerName", "paged");

            page.click("#addProvider-do");

            var check = console.dialog("checkProvider");
            assertThat(check.locator("[data-key='step key']")).containsText("Failed", SOON);
            assertThat(check.locator("[data-key='step key']")).containsText("Paste the key again");
            assertThat(check.locator("[data-key='step completion']")).containsText("Not tried", SOON);
            Assertions.assertThat(page.content()).doesNotContain("sk-this-key-is-not-the-right-one");
        }
    }

    @Test
    void theModelsOfAProviderAreListedWithTheirPrices(Page page, RunningProduct product) {
        try (var vendor = FakeVendor.start(ProviderKind.OPENAI)) {
            product.post(
                    "/dashboard/api/llm/providers",
                    "{\"name\": \"paged\", \"provider\": {\"kind\": \"openai\", \"base\": \"%s\"}, \"key\": {\"value\": \"%s\"}}"
                            .formatted(vendor.base(), FakeVendor.KEY));
            product.get("/dashboard/api/llm/providers/paged/models");

            Console.asAdmin(page, product).open("models?provider=paged");

            assertThat(page.locator("#models")).containsText("gpt", SOON);
            Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
        }
    }

    @Test
    void whoeverHasNoProviderIsToldWhatToDo(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("providers");

        assertThat(page.locator("#cards")).containsText("No language models yet");
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
    }
}
