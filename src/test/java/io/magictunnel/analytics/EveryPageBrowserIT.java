package io.magictunnel.analytics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.Axe;
import io.magictunnel.testing.Browser;
import io.magictunnel.testing.Console;
import io.magictunnel.testing.RunningProduct;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@AgainstTheProduct
@ExtendWith(Browser.class)
@Tag("browser")
class EveryPageBrowserIT {

    private static final List<String> ADDRESSES = List.of(
            "dashboard",
            "tools",
            "tools?tool=text_count&tab=overview",
            "tools?tool=text_count&tab=try",
            "tools?tool=text_count&tab=history",
            "tools?tool=text_count&tab=access",
            "servers",
            "servers?open=addServer",
            "servers?server=everything",
            "servers?server=everything&tab=protocol",
            "servers?server=everything&tab=log",
            "virtual-servers",
            "virtual-server",
            "users",
            "users?open=addUser",
            "keys",
            "keys?open=addKey",
            "grants",
            "grants?open=addGrant",
            "credentials",
            "credentials?open=addCredential",
            "credentials?open=rotateKey",
            "audit",
            "enhancements",
            "enhancements?open=describeAll",
            "enhancements?tool=text_count",
            "enhancement?tool=text_count",
            "enhancement-figures",
            "enhancement-figures?open=clearAnswers",
            "enhancement-health",
            "providers",
            "providers?open=addProvider",
            "models",
            "budgets",
            "budgets?open=addBudget",
            "llm-calls");

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void nothingShutsAnybodyOut(ColorScheme scheme, Page page, RunningProduct product) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
        page.navigate("/admin/login");
        var faults = new ArrayList<>(faultsOf("login", page));
        var console = Console.asAdmin(page, product);

        for (var address : ADDRESSES) {
            console.open(address);
            faults.addAll(faultsOf(address, page));
        }

        assertThat(faults).isEmpty();
    }

    private static List<String> faultsOf(String address, Page page) {
        return Axe.seriousFaults(page).stream()
                .map(fault -> address + ": " + fault)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"servers?open=addServer", "users?open=addUser", "keys?open=addKey", "grants?open=addGrant"})
    void aDialogKeepsTheFocusAndEscClosesIt(String address, Page page, RunningProduct product) {
        Console.asAdmin(page, product).open(address);
        assertThat(page.locator("dialog.dialog[open]")).isVisible();

        for (var i = 0; i < 12; i++) {
            page.keyboard().press("Tab");
            // between the last field and the first one is the browser itself, where the document has the focus
            assertThat(
                            page.evaluate(
                                    "() => Boolean(document.activeElement.closest('dialog[open]')) || document.activeElement === document.body"))
                    .isEqualTo(true);
        }
        page.keyboard().press("Escape");

        assertThat(page.locator("dialog.dialog[open]")).hasCount(0);
    }

    @Test
    void nothingIsWiderThanAPhone(Page page, RunningProduct product) {
        page.setViewportSize(390, 844);
        var console = Console.asAdmin(page, product);
        var tooWide = new ArrayList<String>();

        for (var address : ADDRESSES) {
            console.open(address);
            if (!page.evaluate("() => document.documentElement.scrollWidth <= 390")
                    .equals(true)) {
                tooWide.add(address);
            }
        }

        assertThat(tooWide).isEmpty();
    }
}
