package io.magictunnel.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.SomeTools;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictPolicy;
import io.magictunnel.registry.context.ContextOffer;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.registry.context.PromptDefinition;
import io.magictunnel.registry.context.Registries;
import io.magictunnel.registry.context.ResourceDefinition;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What is about a tool is known to whoever may use it, whatever is decided about prompts, and to nobody else. */
class CallerContextTest {

    private static final ToolSource OURS = new ToolSource.BuiltIn("ours");
    private static final Caller VERA = new Caller("1", "vera", Role.VIEWER, Optional.empty());
    private static final String URI = "a://mine";

    private final ContextRegistry registry = Registries.with(ConflictPolicy.PREFIX);
    private final CallerContext context = new CallerContext();
    private Effect prompts = Effect.DENY;
    private List<ToolDefinition> usable = List.of();
    private long version = 1;

    @BeforeEach
    void connect() {
        context.registry = registry;
        context.policies = new Policies() {
            @Override
            Known of(Caller caller) {
                return Known.of(PermissionPolicy.of(caller, List.of(), prompts), 1);
            }
        };
        context.tools = new CallerCatalogue() {
            @Override
            public CatalogueView view(Caller caller) {
                var all = new TreeMap<ToolName, ToolDefinition>();
                usable.forEach(tool -> all.put(tool.name(), tool));
                var catalogue = new Catalogue(version, all);
                return CatalogueView.of(PolicyFingerprint.UNDECIDABLE, catalogue, tool -> true);
            }
        };
        var tool = Optional.of(new ToolName("mine"));
        registry.replace(
                OURS,
                new ContextOffer(
                        List.of(
                                new PromptDefinition("mine_usage", wire(), "test", OURS, "mine_usage", tool),
                                new PromptDefinition("alone", wire(), "test", OURS, "alone")),
                        List.of(new ResourceDefinition(URI, wire(), "test", OURS, URI, tool)),
                        List.of()));
    }

    @Test
    void whoMayNotUseTheToolKnowsNothingOfIt() {
        prompts = Effect.ALLOW;

        var view = context.view(VERA);

        assertThat(view.prompts()).containsOnlyKeys("alone");
        assertThat(view.prompt("mine_usage")).isEmpty();
        assertThat(view.address(URI)).isEmpty();
    }

    @Test
    void whoMayUseTheToolNeedsNothingElse() {
        usable = List.of(SomeTools.named("mine").tool());

        var view = context.view(VERA);

        assertThat(view.prompts()).containsOnlyKeys("mine_usage");
        assertThat(view.address(URI)).isPresent();
    }

    @Test
    void aToolThatIsTakenAwayTakesItsTextsAlong() {
        usable = List.of(SomeTools.named("mine").tool());
        context.view(VERA);

        usable = List.of();
        version++;

        assertThat(context.view(VERA).prompts()).isEmpty();
        assertThat(context.view(VERA).resources()).isEmpty();
    }

    @Test
    void whileNothingChangesEverybodyGetsTheSameObject() {
        assertThat(context.view(VERA)).isSameAs(context.view(VERA));
    }

    private static ObjectNode wire() {
        return JsonNodeFactory.instance.objectNode();
    }
}
