package io.magictunnel.security.vault.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;

import com.microsoft.playwright.Page;
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
class CredentialsPageBrowserIT {

    private static final String SECRET = "a-value-that-nobody-sees-again";

    @AfterEach
    void remove(RunningProduct product) {
        product.delete("/dashboard/api/credentials/shop-key");
    }

    @Test
    void aCredentialIsAddedReplacedAndRemovedAndItsValueNeverShown(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("credentials?open=addCredential");
        page.fill("#credentialName", "shop-key");
        page.fill("#credentialValue", SECRET);

        console.confirm("addCredential");

        var row = console.rowWith("shop-key");
        assertThat(row).containsText("you alone");
        assertThat(row).containsText("Ready");
        console.choose(row, "Replace");
        assertThat(console.dialog("replaceCredential")).containsText("shop-key");
        page.fill("#newValue", SECRET + "-2");
        console.confirm("replaceCredential");
        Assertions.assertThat(page.content()).doesNotContain(SECRET);
        console.choose(row, "Remove");
        console.confirm("removeCredentials");
        assertThat(row).hasCount(0);
    }

    @Test
    void aNameThatIsNoneIsRefusedInTheDialog(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("credentials?open=addCredential");
        page.fill("#credentialName", "shop key");
        page.fill("#credentialValue", SECRET);

        page.click("#addCredential-do");

        assertThat(console.dialog("addCredential").locator(".said")).containsText("allowed: 1 to 100 letters");
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
    }

    @Test
    void theKeyOfTheVaultIsExchangedWhileItIsInUse(Page page, RunningProduct product) {
        product.send(product.request("/dashboard/api/credentials/shop-key", product.adminKey())
                .header("Content-Type", "application/json")
                .PUT(ofString("{\"value\": \"%s\"}".formatted(SECRET)))
                .build());
        var console = Console.asAdmin(page, product).open("credentials");
        console.button("Rotate key").click();

        console.confirm("rotateKey");

        assertThat(page.locator("#vault")).containsText("The key of the vault is another one now.");
        assertThat(console.rowWith("shop-key")).containsText("Ready");
        Assertions.assertThat(Axe.seriousFaults(page)).isEmpty();
    }
}
