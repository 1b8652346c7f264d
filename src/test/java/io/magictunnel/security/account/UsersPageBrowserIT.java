package io.magictunnel.security.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import io.magictunnel.testing.AgainstTheProduct;
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
class UsersPageBrowserIT {

    @AfterEach
    void remove(RunningProduct product) {
        product.delete("/dashboard/api/users/made-by-hand");
    }

    @Test
    void aUserIsAddedAndRemoved(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("users");
        console.button("Add user").first().click();
        page.fill("#userName", "made-by-hand");
        page.selectOption("#userRole", "VIEWER");
        page.fill("#userPassword", "long enough for a test");

        console.confirm("addUser");

        assertThat(console.row("made-by-hand")).containsText("Viewer");
        console.choose(console.row("made-by-hand"), "Remove");
        console.confirm("removeUsers");
        assertThat(console.row("made-by-hand")).hasCount(0);
    }

    @Test
    void aNameThatWillNotDoIsRefusedInTheDialog(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("users?open=addUser");
        page.fill("#userName", "<script>");

        page.click("#addUser-do");

        assertThat(page.locator("#addUser-said .refused")).isVisible();
        assertThat(console.dialog("addUser")).isVisible();
    }
}
