package io.magictunnel.registry.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictPolicy;
import io.magictunnel.testing.SilentEvent;
import org.junit.jupiter.api.Test;

class ContextRegistryTest {

    private static final ToolSource HERE = new ToolSource.BuiltIn("here");
    private static final ToolSource ONE = new ToolSource.UpstreamServer("one");
    private static final ToolSource TWO = new ToolSource.UpstreamServer("two");

    private final ContextRegistry registry = Registries.with(ConflictPolicy.PREFIX);
    private final SilentEvent<ContextChanged> changes = new SilentEvent<>();

    @Test
    void aUriThatOneServerHasStaysAsItIs() {
        Offers.of(ONE).resources("file:///a").templates("file:///{+path}").into(registry);

        assertThat(registry.catalogue().resources()).containsOnlyKeys("file:///a");
        assertThat(registry.catalogue().templates()).containsOnlyKeys("file:///{+path}");
    }

    @Test
    void aUriThatTwoServersHaveIsMadeUniqueForBothWhoeverCameFirst() {
        Offers.of(ONE).resources("file:///a").templates("file:///{+path}").into(registry);
        Offers.of(TWO)
                .resources("file:///a", "file:///b")
                .templates("file:///{+path}")
                .into(registry);

        var catalogue = registry.catalogue();
        assertThat(catalogue.resources())
                .containsOnlyKeys("file:///b", "magictunnel:one:file:///a", "magictunnel:two:file:///a");
        assertThat(catalogue
                        .resources()
                        .get("magictunnel:two:file:///a")
                        .wire()
                        .path("uri")
                        .stringValue())
                .isEqualTo("magictunnel:two:file:///a");
        assertThat(catalogue.templates())
                .containsOnlyKeys("magictunnel:one:file:///{+path}", "magictunnel:two:file:///{+path}");
        assertThat(registry.leftOut(ONE)).isEmpty();
    }

    @Test
    void whatIsDefinedHereKeepsItsUri() {
        Offers.of(ONE).resources("test://x").into(registry);
        Offers.of(HERE).resources("test://x").into(registry);

        assertThat(registry.catalogue().resources()).containsOnlyKeys("test://x", "magictunnel:one:test://x");
        assertThat(registry.catalogue().resources().get("test://x").source()).isEqualTo(HERE);
    }

    @Test
    void aServersOwnUriThatLooksLikeOursDoesNotStay() {
        Offers.of(ONE).resources("magictunnel:two:file:///a").into(registry);

        assertThat(registry.catalogue().resources()).containsOnlyKeys("magictunnel:one:magictunnel:two:file:///a");
    }

    @Test
    void withoutPrefixesWhoeverHasTheRightGetsTheUri() {
        var strict = Registries.with(ConflictPolicy.LOCAL_FIRST);
        Offers.of(ONE).resources("test://x").prompts("p").into(strict);
        Offers.of(HERE).resources("test://x").prompts("p").into(strict);

        assertThat(strict.catalogue().resources().get("test://x").source()).isEqualTo(HERE);
        assertThat(strict.catalogue().prompts().get("p").source()).isEqualTo(HERE);
        assertThat(strict.leftOut(ONE))
                .containsExactly(
                        "The prompt 'p' is left out: the product itself has that name",
                        "The resource 'test://x' is left out: the product itself has that name");
    }

    @Test
    void onlyWhatChangedIsTold() {
        registry.changes = changes;
        Offers.of(ONE).prompts("a").resources("x://1").into(registry);
        Offers.of(ONE).prompts("a").resources("x://1").into(registry);
        Offers.of(ONE).prompts("a", "b").resources("x://1").into(registry);
        Offers.of(ONE).prompts("a", "b").resources("x://1").templates("x://{a}").into(registry);

        assertThat(changes.fired())
                .containsExactly(
                        new ContextChanged(true, true),
                        new ContextChanged(true, false),
                        new ContextChanged(false, true));
    }

    @Test
    void aSourceThatOffersNothingIsGone() {
        Offers.of(ONE).prompts("a").resources("x://1").into(registry);

        registry.replace(ONE, ContextOffer.NOTHING);

        assertThat(registry.catalogue().prompts()).isEmpty();
        assertThat(registry.catalogue().offerOf(ONE)).isEqualTo(ContextOffer.NOTHING);
    }
}
