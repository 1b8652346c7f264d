package io.magictunnel.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grant.Target;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.SelectionRule;
import io.magictunnel.permission.virtual.SelectionRule.Kind;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;

class PermissionPolicyTest {

    private static final Caller VERA = new Caller("1", "vera", Role.VIEWER, Optional.empty());
    private static final Caller VERAS_KEY = new Caller("1", "vera", Role.VIEWER, Optional.of("k1234567"));
    private static final Caller ADMIN = new Caller("2", "root", Role.ADMIN, Optional.empty());

    private static final ToolDefinition READ_FILE =
            tool("read_file", "files", new ToolSource.UpstreamServer("everything"));

    @ParameterizedTest
    @CsvSource({"ALLOW,true", "DENY,false"})
    void whereNothingIsDecidedTheDefaultHolds(Effect fallback, boolean expected) {
        var decision = PermissionPolicy.of(VERA, List.of(), fallback).decide(READ_FILE);

        assertThat(decision instanceof Decision.Allowed).isEqualTo(expected);
        assertThat(decision.reason()).contains("the default of the role viewer is to " + (expected ? "allow" : "deny"));
    }

    @ParameterizedTest
    @CsvSource({
        "EVERYTHING,*,SERVER,everything",
        "EVERYTHING,*,CATEGORY,files",
        "EVERYTHING,*,TOOL,read_file",
        "SERVER,everything,CATEGORY,files",
        "SERVER,everything,TOOL,read_file",
        "CATEGORY,files,TOOL,read_file"
    })
    void theMoreSpecificTargetCounts(TargetKind less, String lessName, TargetKind more, String moreName) {
        var allowedByMore = List.of(
                grant("role viewer", new Target(less, lessName), Effect.DENY),
                grant("role viewer", new Target(more, moreName), Effect.ALLOW));
        var deniedByMore = List.of(
                grant("role viewer", new Target(less, lessName), Effect.ALLOW),
                grant("role viewer", new Target(more, moreName), Effect.DENY));

        assertThat(decide(VERA, allowedByMore)).isInstanceOf(Decision.Allowed.class);
        assertThat(decide(VERA, deniedByMore)).isInstanceOf(Decision.Denied.class);
    }

    @ParameterizedTest
    @CsvSource({"role viewer,user vera", "role viewer,key k1234567", "user vera,key k1234567"})
    void forTheSameTargetTheMoreSpecificSubjectCounts(String less, String more) {
        var target = new Target(TargetKind.TOOL, "read_file");

        assertThat(decide(VERAS_KEY, List.of(grant(less, target, Effect.DENY), grant(more, target, Effect.ALLOW))))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(decide(VERAS_KEY, List.of(grant(less, target, Effect.ALLOW), grant(more, target, Effect.DENY))))
                .isInstanceOf(Decision.Denied.class);
    }

    @Test
    void aMoreSpecificTargetBeatsAMoreSpecificSubject() {
        var grants = List.of(
                grant("key k1234567", Target.EVERYTHING, Effect.DENY),
                grant("role viewer", new Target(TargetKind.TOOL, "read_file"), Effect.ALLOW));

        assertThat(decide(VERAS_KEY, grants)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void aDenialBeatsAnAllowanceOfTheSameRank() {
        var grants = new ArrayList<>(List.of(
                grant("user vera", Target.EVERYTHING, Effect.ALLOW),
                grant("user vera", Target.EVERYTHING, Effect.DENY)));

        assertThat(decide(VERA, grants)).isInstanceOf(Decision.Denied.class);
        Collections.reverse(grants);
        assertThat(decide(VERA, grants)).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void grantsOfOthersDoNotCount() {
        var grants = List.of(
                grant("role operator", Target.EVERYTHING, Effect.ALLOW),
                grant("user victor", Target.EVERYTHING, Effect.ALLOW),
                grant("key k1234567", Target.EVERYTHING, Effect.ALLOW),
                grant("user vera", new Target(TargetKind.SERVER, "other"), Effect.ALLOW),
                grant("user vera", new Target(TargetKind.CATEGORY, "text"), Effect.ALLOW),
                grant("user vera", new Target(TargetKind.TOOL, "read_file_2"), Effect.ALLOW));

        assertThat(decide(VERA, grants)).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void aKeyIsAlsoItsUserAndItsRole() {
        assertThat(decide(VERAS_KEY, List.of(grant("user vera", Target.EVERYTHING, Effect.ALLOW))))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(decide(VERAS_KEY, List.of(grant("role viewer", Target.EVERYTHING, Effect.ALLOW))))
                .isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void aWeakKeyOfAnAdministratorIsNoAdministrator() {
        var weakKey = new Caller("2", "root", Role.VIEWER, Optional.of("weakkey1"));

        assertThat(decide(weakKey, List.of())).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void administratorsCannotBeDenied() {
        var grants = List.of(
                grant("role admin", Target.EVERYTHING, Effect.DENY),
                grant("user root", new Target(TargetKind.TOOL, "read_file"), Effect.DENY));

        assertThat(decide(ADMIN, grants)).isInstanceOf(Decision.Allowed.class);
    }

    @Test
    void aToolOfAFileHasNoServer() {
        var ours = tool("read_file", "files", new ToolSource.CapabilityFile("everything"));
        var grants = List.of(grant("user vera", new Target(TargetKind.SERVER, "everything"), Effect.ALLOW));

        assertThat(PermissionPolicy.of(VERA, grants, Effect.DENY).decide(ours)).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void aStrangeCategoryOfAForeignServerMatchesNothingAndBreaksNothing() {
        var strange = tool("odd", "\u0000 \n" + "x".repeat(500), new ToolSource.UpstreamServer(""));

        assertThat(PermissionPolicy.of(VERA, List.of(), Effect.DENY).decide(strange))
                .isInstanceOf(Decision.Denied.class);
    }

    @Test
    void theReasonNamesTheGrantThatDecided() {
        var grants = List.of(
                grant("role viewer", Target.EVERYTHING, Effect.ALLOW),
                grant("user vera", new Target(TargetKind.CATEGORY, "files"), Effect.DENY));

        assertThat(decide(VERA, grants)).isEqualTo(new Decision.Denied("user 'vera' may not use category 'files'"));
    }

    @Test
    void explainsWithTheGrantThatCountsFirst() {
        var category = grant("user vera", new Target(TargetKind.CATEGORY, "files"), Effect.DENY);
        var everything = grant("role viewer", Target.EVERYTHING, Effect.ALLOW);

        assertThat(PermissionPolicy.of(VERA, List.of(everything, category), Effect.DENY)
                        .about(READ_FILE))
                .containsExactly(category, everything);
    }

    @Test
    void equalRulesHaveEqualFingerprintsWhoeverIsMeant() {
        var victor = new Caller("3", "victor", Role.VIEWER, Optional.empty());
        var files = new Target(TargetKind.CATEGORY, "files");
        var text = new Target(TargetKind.CATEGORY, "text");
        var ofVera = PermissionPolicy.of(
                VERA,
                List.of(grant("user vera", files, Effect.ALLOW), grant("role viewer", text, Effect.ALLOW)),
                Effect.DENY);
        var ofVictor = PermissionPolicy.of(
                victor,
                List.of(grant("role viewer", text, Effect.ALLOW), grant("user victor", files, Effect.ALLOW)),
                Effect.DENY);

        assertThat(ofVera.fingerprint()).isEqualTo(ofVictor.fingerprint());
    }

    @Test
    void differentRulesHaveDifferentFingerprints() {
        var files = new Target(TargetKind.CATEGORY, "files");

        assertThat(List.of(
                        PermissionPolicy.of(VERA, List.of(), Effect.DENY).fingerprint(),
                        PermissionPolicy.of(VERA, List.of(), Effect.ALLOW).fingerprint(),
                        PermissionPolicy.of(VERA, List.of(grant("user vera", files, Effect.ALLOW)), Effect.DENY)
                                .fingerprint(),
                        PermissionPolicy.of(VERA, List.of(grant("user vera", files, Effect.DENY)), Effect.DENY)
                                .fingerprint(),
                        PermissionPolicy.of(ADMIN, List.of(), Effect.ALLOW).fingerprint(),
                        PolicyFingerprint.UNDECIDABLE))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSelectionTakesAwayAndNeverGives() {
        var grants = List.of(grant("user vera", new Target(TargetKind.CATEGORY, "files"), Effect.ALLOW));
        var matters = List.of(READ_FILE, tool("count", "text", new ToolSource.CapabilityFile("text.yaml")));
        var selections = Stream.of(
                        SelectionRule.everything(),
                        new SelectionRule(Kind.TOOL, "read_file"),
                        new SelectionRule(Kind.CATEGORY, "text"),
                        new SelectionRule(Kind.SERVER, "everything"))
                .map(rule -> new Selection(List.of(rule), List.of()));

        assertThat(selections).allSatisfy(selection -> {
            for (var caller : List.of(VERA, VERAS_KEY, ADMIN)) {
                var whole = PermissionPolicy.of(caller, grants, Effect.DENY);
                var part = whole.confinedTo(selection);
                assertThat(matters).allSatisfy(tool -> assertThat(isAllowed(part, tool))
                        .isEqualTo(isAllowed(whole, tool) && selection.selects(Matter.of(tool))));
                assertThat(part.fingerprint()).isNotEqualTo(whole.fingerprint());
            }
        });
    }

    @Test
    void administratorsAreConfinedToo() {
        var policy = PermissionPolicy.of(ADMIN, List.of(), Effect.ALLOW).confinedTo(Selection.NOTHING);

        assertThat(policy.decide(READ_FILE)).isEqualTo(new Decision.Denied("the virtual server does not select it"));
    }

    private static boolean isAllowed(PermissionPolicy policy, ToolDefinition tool) {
        return policy.decide(tool) instanceof Decision.Allowed;
    }

    private static Decision decide(Caller caller, List<Grant> grants) {
        return PermissionPolicy.of(caller, grants, Effect.DENY).decide(READ_FILE);
    }

    private static Grant grant(String subject, Target target, Effect effect) {
        var parts = subject.split(" ", 2);
        return new Grant(new Subject(SubjectKind.valueOf(parts[0].toUpperCase(Locale.ROOT)), parts[1]), target, effect);
    }

    private static ToolDefinition tool(String name, String category, ToolSource source) {
        var json = JsonNodeFactory.instance;
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                "",
                json.objectNode(),
                json.objectNode(),
                category,
                List.of(),
                source,
                new Routing.ExternalMcp("everything", name, Duration.ofSeconds(1)),
                false,
                true);
    }
}
