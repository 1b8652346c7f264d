package io.magictunnel.testing;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The rules of axe-core about pages that everybody can use, those of WCAG 2.2 included. */
public final class Axe {

    private static final String SCRIPT = script();

    private Axe() {}

    /** What is seriously wrong with the page as it is now: the rule, and the elements that break it. */
    @SuppressWarnings("unchecked")
    public static List<String> seriousFaults(Page page) {
        page.evaluate(SCRIPT);
        return (List<String>) page.evaluate("""
                async () => (await axe.run()).violations
                    .filter((found) => ["serious", "critical"].includes(found.impact))
                    .map((found) => found.id + ": " + found.nodes.map((node) => node.html).slice(0, 3).join(" "))""");
    }

    private static String script() {
        try (var stream = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
