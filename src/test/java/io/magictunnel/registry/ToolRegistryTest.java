package io.magictunnel.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolSource.CapabilityFile;
import io.magictunnel.registry.ToolSource.UpstreamServer;
import io.magictunnel.registry.conflict.ConflictChoice;
import io.magictunnel.registry.conflict.ConflictPolicy;
import io.magictunnel.registry.setting.ToolSetting;
import io.magictunnel.registry.words.DefinitionHash;
import io.magictunnel.registry.words.ToolWords;
import io.magictunnel.testing.SilentEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ToolRegistryTest {

    private static final ToolSource FILE = new CapabilityFile("a/b.yaml");
    private static final ToolSource SERVER = new UpstreamServer("up");

    private final ToolRegistry registry = new ToolRegistry();
    private final Decided decided = new Decided();

    @BeforeEach
    void wire() {
        registry.settings = decided;
        registry.changes = new SilentEvent<>();
        registry.omissions = new SilentEvent<>();
        registry.conflicts = ConflictChoice.of(ConflictPolicy.PREFIX);
    }

    @Test
    void aSourceReplacesWhatItHadBefore() {
        registry.replace(FILE, tools(FILE, "one", "two"));

        registry.replace(FILE, tools(FILE, "two", "three"));

        assertThat(names()).containsExactly("three", "two");
    }

    @Test
    void betterWordsReachClientsAndTheSourcesOwnStay() {
        registry.replace(
                FILE, List.of(SomeTools.named("one").described("Does one.").tool()));

        registry.describe(Map.of(new ToolName("one"), words(registry.get("one"), "Does the one thing.")));

        var tool = registry.get("one");
        assertThat(tool.wire().path("description").asString()).isEqualTo("Does the one thing.");
        assertThat(tool.wire()
                        .at("/_meta/io.magictunnel~1enhancement/keywords/0")
                        .asString())
                .isEqualTo("first");
        assertThat(tool.description()).isEqualTo("Does one.");
    }

    @Test
    void wordsAboutAnotherDefinitionAreNotUsed() {
        registry.replace(
                FILE, List.of(SomeTools.named("one").described("Does one.").tool()));
        registry.describe(Map.of(new ToolName("one"), words(registry.get("one"), "Does the one thing.")));

        registry.replace(
                FILE, List.of(SomeTools.named("one").described("Does two.").tool()));

        assertThat(registry.get("one").words()).isEmpty();
        assertThat(registry.get("one").wire().path("description").asString()).isEqualTo("Does two.");
    }

    @Test
    void wordsSurviveAReloadThatChangesNothing() {
        registry.replace(
                FILE, List.of(SomeTools.named("one").described("Does one.").tool()));
        registry.describe(Map.of(new ToolName("one"), words(registry.get("one"), "Does the one thing.")));
        var before = registry.catalogue();

        registry.replace(
                FILE, List.of(SomeTools.named("one").described("Does one.").tool()));

        assertThat(registry.catalogue()).isSameAs(before);
    }

    @Test
    void withoutBetterWordsTheSourcesOwnAreBack() {
        registry.replace(
                FILE, List.of(SomeTools.named("one").described("Does one.").tool()));
        registry.describe(Map.of(new ToolName("one"), words(registry.get("one"), "Does the one thing.")));

        registry.describe(Map.of());

        assertThat(registry.get("one").wire().path("description").asString()).isEqualTo("Does one.");
    }

    private static ToolWords words(ToolDefinition tool, String description) {
        return new ToolWords(
                DefinitionHash.of(tool.wire()),
                UUID.randomUUID(),
                description,
                List.of("first"),
                List.of(),
                List.of(),
                0.9);
    }

    @Test
    void anEmptyListRemovesTheSource() {
        registry.replace(FILE, tools(FILE, "one"));

        registry.replace(FILE, List.of());

        assertThat(names()).isEmpty();
    }

    @Test
    void aNameBelongsToTheSourceThatCameFirst() {
        registry.replace(FILE, tools(FILE, "same", "own"));

        registry.replace(SERVER, tools(SERVER, "same", "other"));

        assertThat(registry.leftOut(SERVER))
                .containsExactly("The tool 'same' is left out: the file 'a/b.yaml' has that name");
        assertThat(registry.get("same").source()).isEqualTo(FILE);
        assertThat(names()).containsExactly("other", "own", "same");
    }

    @Test
    void whoWaitedForANameGetsItWhenItIsFree() {
        registry.replace(FILE, tools(FILE, "same"));
        registry.replace(SERVER, tools(SERVER, "same"));

        registry.replace(FILE, List.of());

        assertThat(registry.get("same").source()).isEqualTo(SERVER);
    }

    @Test
    void theOperatorDecidesWhoGetsANameThatSeveralWant() {
        registry.conflicts = ConflictChoice.of(ConflictPolicy.PROXY_FIRST);
        registry.replace(FILE, tools(FILE, "same"));
        registry.replace(SERVER, tools(SERVER, "same"));

        assertThat(registry.get("same").source()).isEqualTo(SERVER);
        assertThat(registry.leftOut(FILE))
                .containsExactly("The tool 'same' is left out: the server 'up' has that name");
    }

    @Test
    void nothingNewMeansNoNewVersion() {
        registry.replace(FILE, tools(FILE, "one"));
        var before = registry.catalogue();

        registry.replace(FILE, tools(FILE, "one"));

        assertThat(registry.catalogue()).isSameAs(before);
    }

    @Test
    void whatAdministratorsDecidedIsLaidOverAndSurvivesReloads() {
        decided.about("one", new SettingChange(Optional.of(false), Optional.of("mine"), Optional.empty()));
        registry.replace(FILE, tools(FILE, "one"));

        registry.replace(FILE, tools(FILE, "one", "two"));

        assertThat(registry.get("one").enabled()).isFalse();
        assertThat(registry.get("one").category()).isEqualTo("mine");
        assertThat(registry.get("one").tags()).containsExactly("from the file");
        assertThat(registry.get("two").enabled()).isTrue();
    }

    @Test
    void aDecisionTakesEffectWithoutAReload() {
        registry.replace(FILE, tools(FILE, "one"));
        decided.about("one", SettingChange.enabled(false));

        registry.refreshSettings(decided.byTool());

        assertThat(registry.get("one").enabled()).isFalse();
    }

    @Test
    void anUnknownToolIsRefusedByName() {
        assertThatThrownBy(() -> registry.get("nobody/knows"))
                .isInstanceOf(DomainException.class)
                .hasMessage("There is no tool 'nobody/knows'");
    }

    private Stream<String> names() {
        return registry.catalogue().tools().stream().map(tool -> tool.name().value());
    }

    private static List<ToolDefinition> tools(ToolSource source, String... names) {
        return Stream.of(names)
                .map(name -> SomeTools.named(name)
                        .from(source)
                        .tagged("from the file")
                        .tool())
                .toList();
    }

    /** Decisions without a database. */
    private static final class Decided extends ToolSettings {

        private Overlays overlays = new Overlays(Map.of());

        void about(String tool, SettingChange change) {
            var setting = new ToolSetting(new ToolName(tool));
            setting.apply(change, "somebody", Instant.EPOCH);
            overlays = new Overlays(Map.of(new ToolName(tool), setting));
        }

        @Override
        public Overlays byTool() {
            return overlays;
        }
    }
}
