package io.magictunnel.analytics;

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
class DashboardPageBrowserIT {

    @Test
    void aCallAppearsWithoutAReload(Page page, RunningProduct product) {
        Console.asAdmin(page, product);
        page.evaluate("() => (window.neverReloaded = true)");

        var answer = product.post("/dashboard/api/tools/time_now/execute", "{\"arguments\":{}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.locator("[data-key^=call]").first()).containsText("time_now");
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void theCommandBoxFindsPagesAndTools(Page page, RunningProduct product) {
        Console.asAdmin(page, product);
        page.keyboard().press("Control+k");
        page.fill("#findText", "text_cou");
        assertThat(page.locator("#findResults [role=option]").first()).containsText("text_count");

        page.keyboard().press("Enter");

        assertThat(page.locator("#panel h2").first()).hasText("text_count");
    }
}
