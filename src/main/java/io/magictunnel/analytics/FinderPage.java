package io.magictunnel.analytics;

import io.magictunnel.permission.CallerCatalogue;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.Caller;
import io.magictunnel.security.CurrentCaller;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The command box: finds pages, things to do, and the caller's tools, by any part of their names. */
@Named
@RequestScoped
public class FinderPage {

    private static final int MOST = 12;

    @Inject
    CurrentCaller caller;

    @Inject
    CallerCatalogue catalogue;

    private String text = "";

    public List<Finding> getFindings() {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        return Stream.concat(places(), tools())
                .filter(finding -> finding.matches(wanted))
                .sorted((one, other) -> Integer.compare(other.fit(wanted), one.fit(wanted)))
                .limit(MOST)
                .toList();
    }

    private Stream<Finding> places() {
        var role = caller.find().map(Caller::role).orElse(Role.VIEWER);
        var texts = ResourceBundle.getBundle("messages", Locale.ENGLISH);
        return Stream.of(Place.values())
                .filter(place -> role.covers(place.least))
                .map(place -> new Finding(
                        texts.getString(place.label), texts.getString(place.detail), place.href, place.icon, false));
    }

    private Stream<Finding> tools() {
        return caller.find().stream()
                .flatMap(known -> catalogue.known(known).stream())
                .map(FinderPage::finding);
    }

    private static Finding finding(ToolDefinition tool) {
        return new Finding(
                tool.name().value(), tool.description(), "/admin/tools?tool=" + tool.name(), "pi-wrench", true);
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    /** Where one can go, and what one can start there. */
    private enum Place {
        DASHBOARD("dashboard", "pi-chart-bar", Role.VIEWER),
        TOOLS("tools", "pi-wrench", Role.VIEWER),
        SERVERS("servers", "pi-server", Role.VIEWER),
        ADD_SERVER("servers?open=addServer", "finder.addServer", "pi-plus", Role.ADMIN),
        VIRTUAL_SERVERS("virtual-servers", "pi-sitemap", Role.OPERATOR),
        DISCOVERY("discovery", "pi-search", Role.VIEWER),
        DISCOVERY_TESTS("discovery-tests", "pi-check-square", Role.OPERATOR),
        ENHANCEMENTS("enhancements", "pi-sparkles", Role.ADMIN),
        ENHANCEMENT_FIGURES("enhancement-figures", "pi-chart-line", Role.ADMIN),
        ENHANCEMENT_HEALTH("enhancement-health", "pi-heart", Role.ADMIN),
        DESCRIBE_ALL("enhancements?open=describeAll", "describeAll", "pi-pencil", Role.ADMIN),
        PROVIDERS("providers", "pi-microchip-ai", Role.OPERATOR),
        ADD_PROVIDER("providers?open=addProvider", "finder.addProvider", "pi-plus", Role.ADMIN),
        MODELS("models", "pi-list", Role.OPERATOR),
        BUDGETS("budgets", "pi-wallet", Role.OPERATOR),
        LLM_CALLS("llm-calls", "pi-history", Role.OPERATOR),
        USERS("users", "pi-users", Role.OPERATOR),
        KEYS("keys", "pi-key", Role.VIEWER),
        GRANTS("grants", "pi-shield", Role.OPERATOR),
        CREDENTIALS("credentials", "pi-lock", Role.USER),
        AUDIT("audit", "pi-history", Role.OPERATOR);

        private final String href;
        private final String label;
        private final String detail;
        private final String icon;
        private final Role least;

        Place(String page, String icon, Role least) {
            this(page, page, icon, least);
        }

        Place(String page, String texts, String icon, Role least) {
            this.href = "/admin/" + page;
            this.label = texts + ".title";
            this.detail = texts + ".lead";
            this.icon = icon;
            this.least = least;
        }
    }

    /** One line of the command box. */
    public record Finding(String label, String detail, String href, String icon, boolean mono) {

        boolean matches(String wanted) {
            return fit(wanted) > 0;
        }

        /** A name that begins with the text is the best fit, then one that contains it, then a mention in the description. */
        int fit(String wanted) {
            var name = label.toLowerCase(Locale.ROOT);
            if (name.startsWith(wanted)) {
                return 3;
            }
            if (name.contains(wanted)) {
                return 2;
            }
            return detail.toLowerCase(Locale.ROOT).contains(wanted) ? 1 : 0;
        }
    }
}
