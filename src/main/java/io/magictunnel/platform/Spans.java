package io.magictunnel.platform;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Notes what work is part of what, for tracing systems. Nothing is noted unless the operator has switched it on
 * ({@code OTEL_SDK_DISABLED=false}).
 */
@ApplicationScoped
public class Spans {

    private static final String SCOPE = "io.magictunnel";

    @Inject
    OpenTelemetry telemetry;

    /** Notes nothing, for whoever works outside a server. */
    public static Spans none() {
        return new Spans() {
            @Override
            Tracer tracer() {
                return OpenTelemetry.noop().getTracer(SCOPE);
            }
        };
    }

    /**
     * Does the work as one span, a part of the one in which the calling thread is. An exception marks it, and goes on to the caller.
     *
     * @param name of a few possible ones: what differs stands in the attributes
     */
    public <T> T within(String name, Map<String, String> attributes, Supplier<T> work) {
        var builder = tracer().spanBuilder(name);
        attributes.forEach(builder::setAttribute);
        var span = builder.startSpan();
        try {
            return Context.current().with(span).wrapSupplier(work).get();
        } catch (RuntimeException failed) {
            span.recordException(failed);
            throw failed;
        } finally {
            span.end();
        }
    }

    public void within(String name, Map<String, String> attributes, Runnable work) {
        within(name, attributes, () -> {
            work.run();
            return null;
        });
    }

    Tracer tracer() {
        return telemetry.getTracer(SCOPE);
    }

    /** The same work, as a part of the span in which the calling thread is now, whichever thread does it. */
    public static <T> Supplier<T> carriedBy(Supplier<T> work) {
        return Context.current().wrapSupplier(work);
    }
}
