package io.magictunnel.upstream.overview;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.NpmPrograms;
import io.magictunnel.testing.RunningProduct;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class ServersPageBrowserIT {

    private static final LocatorAssertions.ContainsTextOptions SOON =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);

    @AfterEach
    void remove(RunningProduct product) {
        product.delete("/dashboard/api/servers/paged");
    }

    @Test
    void aServerIsAddedRunsIsRestartedAndRemovedWithoutAReload(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("servers");
        console.button("Add server").first().click();
        page.fill("#serverName", "paged");
        page.fill("#serverEntry", entry());

        console.confirm("addServer");

        var row = console.row("paged");
        assertThat(row).containsText("Ready", SOON);
        row.locator("td.name").click();
        assertThat(page.locator("#panel")).containsText("No deviation", SOON);
        page.locator("#panel .tabs").getByText("Log").click();
        assertThat(page.locator("#log")).containsText("Starting", SOON);
        console.choose(row, "Restart");
        assertThat(row.locator("td").nth(8)).containsText("1", SOON);
        assertThat(row).containsText("Ready", SOON);
        console.choose(row, "Remove");
        assertThat(console.dialog("removeServers")).containsText("paged");
        console.confirm("removeServers");
        assertThat(row).hasCount(0);
    }

    @Test
    void anEntryThatIsNoJsonIsRefusedWithItsPlace(Page page, RunningProduct product) {
        var console = Console.asAdmin(page, product).open("servers?open=addServer");
        page.fill("#serverName", "broken");
        page.fill("#serverEntry", "{\"command\": ");

        page.click("#addServer-do");

        assertThat(page.locator("#notices")).containsText("line 1");
        assertThat(console.dialog("addServer")).isVisible();
    }

    private static String entry() {
        var programs = NpmPrograms.installed();
        return Json.MAPPER.writeValueAsString(Map.of(
                "command", "node",
                "args", List.of(programs.file("@modelcontextprotocol/server-everything/dist/index.js")),
                "env", Map.of("PATH", programs.path())));
    }
}
