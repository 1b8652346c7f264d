package io.magictunnel.security;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The least role that a REST resource, or one method of it, asks for. A method's own counts before its class's; where there is
 * none, every caller will do.
 */
@Retention(RUNTIME)
@Target({TYPE, METHOD})
public @interface AtLeast {

    Role value();
}
