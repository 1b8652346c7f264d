package io.magictunnel.security.key;

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
class KeysPageBrowserIT {

    @Test
    void aKeyIsShownOnceWorksAndIsRevoked(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("keys");
        console.button("Create key").first().click();
        page.fill("#keyName", "made in the browser");
        page.click("#addKey-do");
        var secret = page.locator("#secret").inputValue();

        page.click("#addKey-done");

        assertThat(console.dialog("addKey")).not().isVisible();
        assertThat(page.content()).doesNotContain(secret);
        assertThat(product.get("/dashboard/api/tools", secret).statusCode()).isEqualTo(200);

        console.choose(console.rowWith("made in the browser"), "Revoke");
        console.confirm("revokeKeys");

        assertThat(console.rowWith("made in the browser")).containsText("Revoked");
        assertThat(product.get("/dashboard/api/tools", secret).statusCode()).isEqualTo(401);
    }
}
