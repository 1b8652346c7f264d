package io.magictunnel.platform.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A configuration class of which there are many: below the section, the operator gives each a name of letters, digits, dashes and
 * underscores. Its fields are never injected; they say which keys each may have.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NamedSections {

    /** The section that holds the named ones, such as {@code llm.providers}. */
    String value();
}
