package io.magictunnel.platform.screen;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.ResourceHandler;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** How the pages look in this browser: light, dark, or as the machine prefers. The choice is a cookie, written by the page. */
@Named
@RequestScoped
public class ThemePage {

    private static final String COOKIE = "magictunnel-theme";
    private static final String SYSTEM = "system";
    private static final Set<String> CHOICES = Set.of("light", "dark", SYSTEM);
    private static final List<String> SHEETS = List.of(
            "tokens",
            "base",
            "frame",
            "controls",
            "table",
            "panel",
            "trial",
            "result",
            "dashboard",
            "dialogs",
            "finder",
            "compose",
            "providers",
            "discovery",
            "enhancement");

    /** Part of every address of a sheet or script, so that browsers forget the old ones when the product is started anew. */
    private static final String STAMP = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

    @Inject
    HttpServletRequest request;

    public String getTheme() {
        var cookies = request.getCookies();
        if (cookies != null) {
            for (var cookie : cookies) {
                if (COOKIE.equals(cookie.getName()) && CHOICES.contains(cookie.getValue())) {
                    return cookie.getValue();
                }
            }
        }
        return SYSTEM;
    }

    public String getMediaOfLight() {
        return mediaOf("light");
    }

    public String getMediaOfDark() {
        return mediaOf("dark");
    }

    public List<String> getSheets() {
        return SHEETS;
    }

    public String sheet(String name) {
        return resource(name + ".css");
    }

    /** The address of one of our own scripts, sheets or pictures. */
    public String resource(String name) {
        return "%s%s/%s.xhtml?ln=console&v=%s"
                .formatted(request.getContextPath(), ResourceHandler.RESOURCE_IDENTIFIER, name, STAMP);
    }

    private String mediaOf(String side) {
        var theme = getTheme();
        if (SYSTEM.equals(theme)) {
            return "(prefers-color-scheme: %s)".formatted(side);
        }
        return theme.equals(side) ? "all" : "not all";
    }
}
