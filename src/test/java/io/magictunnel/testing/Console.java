package io.magictunnel.testing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The pages, as somebody with a keyboard and a pointer uses them. */
public final class Console {

    private static final double MENU_MILLIS = 5_000;

    /** Who has signed in before does so no more: the session's cookie, by name. */
    private static final Map<String, List<Cookie>> SIGNED_IN = new ConcurrentHashMap<>();

    private final Page page;

    private Console(Page page) {
        this.page = page;
    }

    public static Console asAdmin(Page page, RunningProduct product) {
        return as(page, "admin", product.adminPassword());
    }

    /** Somebody who is signed in. Tests share one session of that person, as long as none has ended it. */
    public static Console as(Page page, String name, String password) {
        page.context().addCookies(SIGNED_IN.getOrDefault(name, List.of()));
        if (isLetIn(page)) {
            return new Console(page);
        }
        page.context().clearCookies();
        var console = signingIn(page, name, password);
        SIGNED_IN.put(name, page.context().cookies());
        return console;
    }

    private static boolean isLetIn(Page page) {
        var answer = page.context()
                .request()
                .get("/admin/dashboard", RequestOptions.create().setMaxRedirects(0));
        return answer.status() == 200;
    }

    /** Signs in to a session of its own, and stays on the page that comes first. */
    public static Console signingIn(Page page, String name, String password) {
        page.navigate("/admin/login");
        page.fill("#name", name);
        page.fill("#password", password);
        page.click("#signIn");
        page.waitForURL("**/admin/dashboard**");
        return new Console(page);
    }

    public Console open(String address) {
        page.navigate("/admin/" + address);
        return this;
    }

    /** The button of that name that can be seen: outside a dialog, or in the one that is open. */
    public Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    public Locator row(String key) {
        return page.locator("tr[data-rk=\"%s\"]".formatted(key));
    }

    /** The row that says this. */
    public Locator rowWith(String words) {
        return page.locator("tr[data-rk]").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** Does something to a row by the menu at its end. */
    public void choose(Locator row, String action) {
        var item = page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(action));
        row.locator("[data-row-menu]").click();
        try {
            item.click(new Locator.ClickOptions().setTimeout(MENU_MILLIS));
        } catch (TimeoutError closed) {
            // news that were on their way when it opened have closed it, as they would for a person, who opens it again
            row.locator("[data-row-menu]").click();
            item.click();
        }
    }

    public Locator dialog(String id) {
        return page.locator("dialog#" + id);
    }

    /** Presses the button with which a dialog does what it is for, and waits until that is done. */
    public void confirm(String dialog) {
        page.click("#" + dialog + "-do");
        assertThat(dialog(dialog)).not().isVisible();
    }
}
