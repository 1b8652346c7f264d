package io.magictunnel.upstream.consent;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
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

/** A server is allowed, and not allowed, by a person who goes where the page sends them and comes back. */
@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class ConsentPageBrowserIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    private final ProtectedServer server = new ProtectedServer();

    @BeforeEach
    void addTheServer(RunningProduct product) {
        product.post("/dashboard/api/servers", """
                {"name": "asking", "server": {"url": "%s/mcp", "auth": {"type": "oauth2"}, "sharing": "shared"}}""".formatted(server.base()));
    }

    @AfterEach
    void removeTheServer(RunningProduct product) {
        product.delete("/dashboard/api/servers/asking/authorize");
        product.delete("/dashboard/api/servers/asking");
        server.close();
    }

    @Test
    void whoAllowsAServerComesBackToAPageThatSaysSoAndCanTakeItBack(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("servers?server=asking");
        assertThat(page.locator("#server-consent")).containsText("Needs authorization", SOON);
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();

        page.click("#authorize");
        page.click("#allow");

        page.waitForURL("**/admin/servers?server=asking");
        assertThat(page.locator("#consent-news")).containsText("The authorization was given");
        assertThat(page.locator("#server-consent")).containsText("Authorized");
        assertThat(console.row("asking")).containsText("Ready", SOON);
        page.locator("[data-opens=forgetConsent]").click();
        console.confirm("forgetConsent");
        assertThat(page.locator("#server-consent")).containsText("Needs authorization", SOON);
    }

    @Test
    void whoSaysNoIsToldThatNothingWasAllowed(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("servers?server=asking");

        page.click("#authorize");
        page.click("#deny");

        page.waitForURL("**/admin/servers");
        assertThat(page.locator("#consent-news")).containsText("access_denied");
    }
}
