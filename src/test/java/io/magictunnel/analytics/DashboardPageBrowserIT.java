package io.magictunnel.analytics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
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

    private static final String CLIENT = "client-of-this-test";

    @Test
    void aCallAppearsWithoutAReload(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("dashboard");
        page.evaluate("() => (window.neverReloaded = true)");

        var answer = product.post("/dashboard/api/tools/time_now/execute", "{\"arguments\":{}}");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(page.locator("[data-key^=call]").first()).containsText("time_now");
        assertThat(page.evaluate("() => window.neverReloaded")).isEqualTo(true);
    }

    @Test
    void aClientAppearsWhenItConnectsAndGoesWhenItLeaves(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("dashboard");
        assertThat(page.locator("#figures")).not().containsText(CLIENT);

        var session = connect(product);
        assertThat(page.locator("#figures")).containsText(CLIENT + " 3.1");

        product.send(product.request("/mcp", product.adminKey())
                .header("Mcp-Session-Id", session)
                .DELETE()
                .build());
        assertThat(page.locator("#figures")).not().containsText(CLIENT);
    }

    private static String connect(RunningProduct product) {
        var answer = product.send(product.request("/mcp", product.adminKey())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(ofString("""
                        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25",
                         "capabilities": {}, "clientInfo": {"name": "%s", "version": "3.1"}}}
                        """.formatted(CLIENT)))
                .build());
        return answer.headers().firstValue("Mcp-Session-Id").orElseThrow();
    }

    @Test
    void theCommandBoxFindsPagesAndTools(Page page, RunningProduct product) {
        Console.asAdmin(page, product).open("dashboard");
        page.keyboard().press("Control+k");
        page.fill("#findText", "text_cou");
        assertThat(page.locator("#findResults [role=option]").first()).containsText("text_count");

        page.keyboard().press("Enter");

        assertThat(page.locator("#panel h2").first()).hasText("text_count");
    }
}
