package io.magictunnel.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictPolicy;
import io.magictunnel.registry.context.ContextDefinition;
import io.magictunnel.registry.context.ContextRegistry;
import io.magictunnel.registry.context.Offers;
import io.magictunnel.registry.context.Registries;
import io.magictunnel.registry.context.ResourceAddress;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ContextViewTest {

    private static final ToolSource ONE = new ToolSource.UpstreamServer("one");
    private static final ToolSource TWO = new ToolSource.UpstreamServer("two");

    private final ContextRegistry registry = Registries.with(ConflictPolicy.PREFIX);

    @BeforeEach
    void twoServers() {
        Offers.of(ONE)
                .prompts("greet")
                .resources("file:///public", "file:///secret", "file:///same")
                .templates("file:///{+path}", "file:///private/{name}")
                .into(registry);
        Offers.of(TWO).resources("file:///same").into(registry);
    }

    @Test
    void whatIsListedIsReadAtItsSource() {
        assertThat(all().address("file:///public")).contains(new ResourceAddress(ONE, "file:///public"));
        assertThat(all().address("magictunnel:two:file:///same")).contains(new ResourceAddress(TWO, "file:///same"));
    }

    @Test
    void whatATemplateDescribesIsReadAtItsSource() {
        assertThat(all().address("file:///any/where")).contains(new ResourceAddress(ONE, "file:///any/where"));
    }

    @Test
    void whatNobodyKnowsHasNoAddress() {
        assertThat(all().address("other:///a")).isEmpty();
        assertThat(all().address("magictunnel:nobody:file:///a")).isEmpty();
        assertThat(all().address("magictunnel:one")).isEmpty();
        assertThat(all().address("")).isEmpty();
    }

    @Test
    void whatIsNotListedCanBeReadWhereItsServerIsNamed() {
        assertThat(all().address("magictunnel:two:else:///1")).contains(new ResourceAddress(TWO, "else:///1"));
    }

    @Test
    void whatIsForbiddenCannotBeReachedByAnotherName() {
        var view = view(definition -> !definition.key().equals("file:///secret"));

        assertThat(view.resources()).doesNotContainKey("file:///secret");
        assertThat(view.address("file:///secret")).isEmpty();
        assertThat(view.address("magictunnel:one:file:///secret")).isEmpty();
    }

    @Test
    void aForbiddenTemplateIsNotReachedThroughAWiderOneOfTheSameServer() {
        var view = view(definition -> !definition.key().equals("file:///private/{name}"));

        assertThat(view.address("file:///private/diary")).isEmpty();
        assertThat(view.address("magictunnel:one:file:///private/diary")).isEmpty();
        assertThat(view.address("file:///elsewhere")).isPresent();
    }

    @Test
    void aForbiddenServerHasNothing() {
        var view = view(definition -> !definition.source().equals(ONE));

        assertThat(view.prompt("greet")).isEmpty();
        assertThat(view.template("file:///{+path}")).isEmpty();
        assertThat(view.address("file:///any")).isEmpty();
        assertThat(view.address("magictunnel:one:file:///any")).isEmpty();
    }

    private ContextView all() {
        return view(definition -> true);
    }

    private ContextView view(Predicate<ContextDefinition> permitted) {
        return ContextView.of(registry.catalogue(), permitted);
    }
}
