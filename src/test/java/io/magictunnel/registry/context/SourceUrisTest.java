package io.magictunnel.registry.context;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.registry.ToolSource;
import io.magictunnel.registry.conflict.ConflictPolicy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SourceUrisTest {

    private static final ToolSource ONE = new ToolSource.UpstreamServer("one");
    private static final ToolSource TWO = new ToolSource.UpstreamServer("two");
    private static final ToolSource BARE = new ToolSource.UpstreamServer("bare");

    private final ContextRegistry registry = Registries.with(ConflictPolicy.PREFIX);

    @BeforeEach
    void twoServersShareAUri() {
        Offers.of(ONE)
                .resources("file:///same", "file:///own")
                .templates("one://{id}")
                .into(registry);
        Offers.of(TWO)
                .resources("file:///same")
                .templates("one://{+any}", "two://{id}")
                .into(registry);
    }

    @Test
    void whatIsListedGoesByItsListedUri() {
        assertThat(exposed(ONE, "file:///own")).isEqualTo("file:///own");
        assertThat(exposed(ONE, "file:///same")).isEqualTo("magictunnel:one:file:///same");
    }

    @Test
    void whatATemplateOfTheSourceDescribesStaysAsItIs() {
        assertThat(exposed(TWO, "two://5")).isEqualTo("two://5");
    }

    @Test
    void whatASharedTemplateDescribesIsAsUniqueAsTheTemplate() {
        Offers.of(BARE).templates("two://{id}").into(registry);

        assertThat(exposed(TWO, "two://5")).isEqualTo("magictunnel:two:two://5");
    }

    @Test
    void whatWouldLeadToAnotherSourceBecomesUnique() {
        assertThat(exposed(TWO, "file:///own")).isEqualTo("magictunnel:two:file:///own");
        assertThat(exposed(BARE, "two://5")).isEqualTo("magictunnel:bare:two://5");
    }

    @Test
    void aLinkToWhatNobodyListsCanBeFollowed() {
        assertThat(registry.catalogue().uris().exposed(ONE, "hidden://1", true))
                .isEqualTo("magictunnel:one:hidden://1");
        assertThat(exposed(ONE, "hidden://1")).isEqualTo("hidden://1");
    }

    @Test
    void aLinkIntoTheWebOrFromAServerWithoutResourcesStays() {
        assertThat(registry.catalogue().uris().exposed(ONE, "https://example.com/a", true))
                .isEqualTo("https://example.com/a");
        assertThat(registry.catalogue().uris().exposed(BARE, "hidden://1", true))
                .isEqualTo("hidden://1");
    }

    @Test
    void whatLooksLikeOursIsMadeUniqueAgain() {
        assertThat(exposed(ONE, "magictunnel:two:x://1")).isEqualTo("magictunnel:one:magictunnel:two:x://1");
    }

    private String exposed(ToolSource source, String uri) {
        return registry.catalogue().uris().exposed(source, uri, false);
    }
}
