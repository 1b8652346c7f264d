package io.magictunnel.provider.usage;

import static java.util.stream.Collectors.toMap;

import io.magictunnel.provider.usage.spend.SpendFigures;
import io.magictunnel.provider.usage.spend.SpendRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Writes a batch of calls and what they add to the figures of their days: both or neither. */
@ApplicationScoped
@Transactional
public class CallStore {

    @Inject
    ModelCallRepository calls;

    @Inject
    SpendRepository spend;

    void write(List<ModelCalled> batch) {
        var rows = batch.stream().map(ModelCall::new).toList();
        calls.add(rows);
        rows.stream()
                .collect(toMap(ModelCall::spendKey, ModelCall::spendFigures, SpendFigures::plus))
                .forEach(spend::grow);
    }
}
