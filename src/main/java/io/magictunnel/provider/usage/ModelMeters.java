package io.magictunnel.provider.usage;

import io.magictunnel.provider.price.Money;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts calls of models for monitoring systems: how many, how they ended, how long they took, tokens and money. */
@ApplicationScoped
public class ModelMeters {

    @Inject
    MetricRegistry registry;

    void count(ModelCalled called) {
        var provider = new Tag("provider", called.provider());
        var outcome = new Tag("outcome", called.outcome().name().toLowerCase(Locale.ROOT));
        registry.counter("magictunnel_llm_calls", provider, outcome).inc();
        registry.timer("magictunnel_llm_duration", provider).update(called.duration());
        registry.counter("magictunnel_llm_input_tokens", provider)
                .inc(called.usage().input());
        registry.counter("magictunnel_llm_output_tokens", provider)
                .inc(called.usage().output());
        registry.counter("magictunnel_llm_cost_micros", provider)
                .inc(called.cost().map(Money::micros).orElse(0L));
    }
}
