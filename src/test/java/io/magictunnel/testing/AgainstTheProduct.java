package io.magictunnel.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A test from outside, as a client of the running product: its methods take a {@link RunningProduct}. A test that runs inside,
 * with beans injected into it, is annotated with {@code @ExtendWith(ArquillianExtension.class)} instead.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AgainstTheProduct.Starter.class)
public @interface AgainstTheProduct {

    /** Starts the product with the first class that asks for it. Arquillian stops it after the last. */
    class Starter implements BeforeAllCallback, AfterAllCallback, ParameterResolver {

        private final ArquillianExtension arquillian = new ArquillianExtension();

        @Override
        public void beforeAll(ExtensionContext context) throws Exception {
            arquillian.beforeAll(context);
        }

        @Override
        public void afterAll(ExtensionContext context) throws Exception {
            arquillian.afterAll(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == RunningProduct.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return RunningProduct.underTest();
        }
    }
}
