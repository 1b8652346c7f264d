package io.magictunnel.permission.virtual.composing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Axe;
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
class VirtualServerPageBrowserIT {

    private static final String THINGS = "#things_data tr[data-ri]";
    private static final String API = "/dashboard/api/virtual-servers/ticked";

    private final RunningProduct product;

    VirtualServerPageBrowserIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void remove() {
        product.delete(API);
    }

    @Test
    void isComposedByTicking(Page page) {
        var console = Console.asAdmin(page, product).open("virtual-server");
        assertThat(page.locator("#tokens")).hasText("0");
        page.fill("#virtualName", "ticked");
        page.fill("#thingText", "text_count");
        assertThat(page.locator(THINGS)).hasCount(1);

        page.locator(THINGS).locator("[role=checkbox]").click();

        assertThat(page.locator(THINGS).locator("[role=checkbox]")).hasAttribute("aria-checked", "true");
        assertThat(page.locator("#tokens")).not().hasText("0");
        page.click("#save");
        assertThat(page.locator("#notices")).containsText("/mcp/ticked");
        assertThat(page.locator("#snippet")).containsText(product.base() + "/mcp/ticked");
        assertThat(product.get(API).body()).contains("text_count");

        console.open("virtual-servers");
        assertThat(console.row("ticked")).containsText("Enabled");
        console.choose(console.row("ticked"), "Remove");
        console.confirm("removeVirtualServers");
        assertThat(console.row("ticked")).hasCount(0);
        assertThat(product.get(API).statusCode()).isEqualTo(404);
    }

    @Test
    void showsWhoIsConnectedAndThatNobodyIsOnceItIsDisabled(Page page) {
        product.post("/dashboard/api/virtual-servers", """
                {"name": "ticked", "selection": {"include": [{"kind": "category", "name": "text"}]}}""");
        connect();

        Console.asAdmin(page, product).open("virtual-server?name=ticked");

        assertThat(page.locator("#clients")).containsText("a-client-of-the-test");
        assertThat(Axe.seriousFaults(page)).isEmpty();
        page.uncheck("#virtualEnabled");
        page.click("#save");
        assertThat(page.locator("#clients")).containsText("It is disabled");
        assertThat(page.locator("#clients")).not().containsText("a-client-of-the-test");
    }

    @Test
    void aNameThatIsGoneIsSaidToBe(Page page) {
        Console.asAdmin(page, product).open("virtual-server?name=gone");

        assertThat(page.locator("#page")).containsText("There is no such virtual server");
        assertThat(page.locator("#save")).hasCount(0);
    }

    private void connect() {
        product.send(product.request("/mcp/ticked", product.adminKey())
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, text/event-stream")
                .POST(ofString("""
                        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-11-25",
                         "capabilities": {}, "clientInfo": {"name": "a-client-of-the-test", "version": "1"}}}"""))
                .build());
    }

    @Test
    void aGroupIsTakenInAndOneOfItLeftOut(Page page) {
        var console = Console.asAdmin(page, product).open("virtual-server");
        page.fill("#virtualName", "ticked");
        var group = page.locator(".chip.group").filter(new Locator.FilterOptions().setHasText("category text"));
        group.click();
        assertThat(group).containsText("taken in");
        page.fill("#thingText", "text_case");
        assertThat(page.locator(THINGS)).hasCount(1);

        page.locator(THINGS).locator("[role=checkbox]").click();

        assertThat(page.locator(THINGS).locator("[role=checkbox]")).hasAttribute("aria-checked", "false");
        page.click("#save");
        assertThat(page.locator("#notices")).containsText("/mcp/ticked");
        var stored = RunningProduct.json(product.get(API));
        assertThat(stored.at("/selection/include/0/name").asString()).isEqualTo("text");
        assertThat(stored.at("/selection/exclude/0/name").asString()).isEqualTo("text_case");
    }
}
