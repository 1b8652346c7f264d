package io.magictunnel.security.session;

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
class LoginPageBrowserIT {

    @Test
    void aWrongPasswordIsRefusedAndSaysNothingAboutTheUser(Page page) {
        page.navigate("/admin/login");
        page.fill("#name", "nobody-of-that-name");
        page.fill("#password", "a wrong password");

        page.click("#signIn");

        assertThat(page.locator(".refusal")).isVisible();
        assertThat(page.locator(".refusal")).not().containsText("nobody-of-that-name");
        assertThat(page).hasURL(Pattern.compile(".*/admin/login.*"));
    }

    @Test
    void whoSignsInComesToThePageThatWasWanted(Page page, RunningProduct product) {
        page.navigate("/admin/tools?q=time");
        page.fill("#name", "admin");
        page.fill("#password", product.adminPassword());

        page.click("#signIn");

        assertThat(page).hasURL(Pattern.compile(".*/admin/tools\\?q=time"));
        assertThat(page.locator("h1")).hasText("Tools");
    }

    @Test
    void whoSignsOutIsOut(Page page, RunningProduct product) {
        var console = Console.signingIn(page, "admin", product.adminPassword());
        page.click("[popovertarget=user]");

        page.click("input[value='Sign out']");

        assertThat(page).hasURL(Pattern.compile(".*/admin/login.*"));
        console.open("dashboard");
        assertThat(page).hasURL(Pattern.compile(".*/admin/login.*"));
    }
}
