package io.magictunnel.enhancement;

import io.magictunnel.platform.config.NamedValues;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** The operator's own orders for whoever writes descriptions, by name. */
@ApplicationScoped
public class Templates {

    @Inject
    Config config;

    /** Whoever wishes for a template that is not there is told which are. */
    public void require(String name) {
        orders(name);
    }

    public List<String> names() {
        return NamedValues.all(config, TemplateSection.SECTION).stream()
                .map(NamedValues::name)
                .toList();
    }

    String orders(String name) {
        return new NamedValues(config, TemplateSection.SECTION, name)
                .text("orders")
                .orElseThrow(() -> EnhancementError.refusal(
                        "template",
                        names().isEmpty()
                                ? "there are none; they stand in the configuration under " + TemplateSection.SECTION
                                : names().stream().sorted().collect(Collectors.joining(", ", "allowed: ", ""))));
    }
}
