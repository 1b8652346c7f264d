package io.magictunnel.enhancement;

import io.magictunnel.platform.config.NamedSections;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the configuration file may say about one template of descriptions, under {@code sampling.templates.NAME.} */
@NamedSections(TemplateSection.SECTION)
public class TemplateSection {

    public static final String SECTION = "sampling.templates";

    /** What whoever writes is told besides the usual orders. */
    @ConfigProperty(name = "orders")
    String orders;
}
