package io.magictunnel.permission.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.RunningProduct;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class GrantsPageBrowserIT {

    @Test
    void aGrantIsAddedHoldsAndIsTakenBack(Page page, RunningProduct product) {
        var viewer = product.keyFor("viewer");
        var console = Console.asAdmin(page, product).open("grants");
        console.button("Add grant").first().click();
        page.fill("#grantWho", "viewer");
        page.fill("#grantWhat", "time_n");
        assertThat(page.locator("#grantWhat-names option")).hasCount(1);
        assertThat(page.locator("#grantWhat-names option")).hasText("time_now");
        page.fill("#grantWhat", "time_now");

        console.confirm("addGrant");

        var row = console.rowWith("time_now");
        assertThat(row).containsText("viewer");
        assertThat(product.get("/dashboard/api/tools/time_now", viewer).statusCode())
                .isEqualTo(200);

        console.choose(row, "Remove");
        assertThat(console.dialog("removeGrants")).containsText("role 'viewer' may use tool 'time_now'");
        console.confirm("removeGrants");

        assertThat(row).hasCount(0);
        assertThat(product.get("/dashboard/api/tools/time_now", viewer).statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayIsAnsweredWithTheReason(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("grants");
        page.fill("#checkWho", "viewer");
        page.fill("#checkTool", "git_log");

        page.click("#ask");

        assertThat(page.locator("#answer")).containsText("may not");
        assertThat(page.locator("#answer")).containsText("the default of the role viewer is to deny");
    }

    @Test
    void nothingIsDecidedAboutSomebodyWhoDoesNotExist(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("grants?open=addGrant");
        page.selectOption("#grantKind", "USER");
        page.fill("#grantWho", "nobody");
        page.selectOption("#grantOn", "EVERYTHING");
        assertThat(page.locator("#grantWhat")).hasCount(0);

        page.click("#addGrant-do");

        assertThat(page.locator("#notices")).containsText("There is no user 'nobody'");
        assertThat(console.dialog("addGrant")).isVisible();
    }
}
