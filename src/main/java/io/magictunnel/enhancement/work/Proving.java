package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.proof.Proof;
import io.magictunnel.enhancement.version.Written;
import io.magictunnel.registry.ToolDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Has words tried that are true of their tool, before they are kept. */
@ApplicationScoped
public class Proving {

    /** Of words that are no version yet. */
    private static final UUID ON_TRIAL = new UUID(0, 0);

    @Inject
    Proof proof;

    /** The same with a verdict; without one where the words cannot be used anyway, or nobody wants a proof. */
    Written prove(ToolDefinition tool, Written written) {
        var content = written.content();
        return content.holdsUsableWords()
                ? proof.of(tool, content.words(written.definition(), ON_TRIAL, written.confidence()))
                        .map(verdict -> written.with(content.with(verdict)))
                        .orElse(written)
                : written;
    }
}
