package io.magictunnel.registry.context;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictConfig;
import io.magictunnel.registry.conflict.Contest;
import io.magictunnel.registry.conflict.LeftOut;
import io.magictunnel.registry.conflict.NamesLeftOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** The only door through which prompts and resources come and go, whoever offers them. Reading takes no lock. */
@ApplicationScoped
public class ContextRegistry {

    @Inject
    Event<ContextChanged> changes;

    @Inject
    Event<NamesLeftOut> omissions;

    @Inject
    @ConfigProperties
    ConflictConfig conflicts;

    private final Map<ToolSource, ContextOffer> bySource = new LinkedHashMap<>();
    private volatile ContextCatalogue catalogue = ContextCatalogue.empty();
    private volatile LeftOut leftOut = LeftOut.NOTHING;

    public ContextCatalogue catalogue() {
        return catalogue;
    }

    /** What the source wants to offer and cannot, because of the name: one sentence for each. */
    public List<String> leftOut(ToolSource source) {
        return leftOut.of(source);
    }

    /** Puts the offer of one source in the place of the one before. */
    public synchronized void replace(ToolSource source, ContextOffer offer) {
        if (offer.isNothing()) {
            bySource.remove(source);
        } else {
            bySource.put(source, offer);
        }
        publish();
    }

    private void publish() {
        var prompts = this.<PromptDefinition>contest("prompt").decide(offers(ContextOffer::prompts));
        var resources = this.<ResourceDefinition>contest("resource").decide(offeredResources());
        var templates =
                this.<ResourceTemplateDefinition>contest("resource template").decide(offeredTemplates());
        var before = catalogue;
        var after =
                ContextCatalogue.of(before.version() + 1, prompts.winners(), resources.winners(), templates.winners());
        var change = new ContextChanged(
                !after.prompts().equals(before.prompts()),
                !after.resources().equals(before.resources())
                        || !after.templates().equals(before.templates()));
        if (change.prompts() || change.resources()) {
            catalogue = after;
            changes.fire(change);
        }
        var lost = leftOut;
        leftOut = LeftOut.of(prompts, resources, templates);
        leftOut.since(lost).forEach(omissions::fire);
    }

    /** Where names get prefixes, URIs are made unique; so there is hardly anything left to contest. */
    private Map<ToolSource, List<ResourceDefinition>> offeredResources() {
        var offers = offers(ContextOffer::resources);
        return conflicts.policy().prefixes() ? UniqueUris.ofResources(offers) : offers;
    }

    private Map<ToolSource, List<ResourceTemplateDefinition>> offeredTemplates() {
        var offers = offers(ContextOffer::templates);
        return conflicts.policy().prefixes() ? UniqueUris.ofTemplates(offers) : offers;
    }

    private <T extends ContextDefinition> Contest<String, T> contest(String what) {
        return new Contest<>(conflicts.policy(), what, ContextDefinition::key);
    }

    private <T> Map<ToolSource, List<T>> offers(Function<ContextOffer, List<T>> kind) {
        var offers = new LinkedHashMap<ToolSource, List<T>>();
        bySource.forEach((source, offer) -> offers.put(source, kind.apply(offer)));
        return offers;
    }
}
