package io.magictunnel.permission;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grant.Target;
import io.magictunnel.permission.grant.GrantRepository;
import io.magictunnel.permission.grant.GrantsEdited;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.permission.virtual.SelectionRule;
import io.magictunnel.permission.virtual.VirtualServer;
import io.magictunnel.permission.virtual.VirtualServerRepository;
import io.magictunnel.permission.virtual.VirtualServersEdited;
import io.magictunnel.permission.virtual.Visibility;
import io.magictunnel.registry.Catalogue;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.testing.SilentEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class CallerCatalogueTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Caller VERA = new Caller("1", "vera", Role.VIEWER, Optional.empty());
    private static final Caller VICTOR = new Caller("2", "victor", Role.VIEWER, Optional.empty());
    private static final Caller ADMIN = new Caller("3", "root", Role.ADMIN, Optional.empty());

    private static final class Tools extends ToolRegistry {

        private Catalogue now = new Catalogue(1, new TreeMap<>());

        @Override
        public Catalogue catalogue() {
            return now;
        }

        void are(ToolDefinition... tools) {
            var byName = new TreeMap<ToolName, ToolDefinition>();
            for (var tool : tools) {
                byName.put(tool.name(), tool);
            }
            now = new Catalogue(now.version() + 1, byName);
        }
    }

    private static final class GivenGrants extends GrantRepository {

        private final List<Grant> grants = new ArrayList<>();
        private boolean broken;
        private int questions;

        @Override
        public List<Grant> decisions() {
            questions++;
            if (broken) {
                throw new IllegalStateException("the database is gone");
            }
            return List.copyOf(grants);
        }
    }

    private final Tools tools = new Tools();

    private static final class GivenVirtualServers extends VirtualServerRepository {

        private List<VirtualServer> servers = List.of();

        @Override
        public List<VirtualServer> all() {
            return servers;
        }
    }

    private final GivenGrants grants = new GivenGrants();
    private final GivenVirtualServers virtualServers = new GivenVirtualServers();
    private final Policies policies = new Policies();
    private final Permissions permissions = new Permissions();
    private final CallerCatalogue catalogue = new CallerCatalogue();

    @BeforeEach
    void connect() {
        policies.grants = grants;
        policies.virtualServers = virtualServers;
        policies.changes = new SilentEvent<>();
        policies.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        policies.config = new PermissionConfig();
        policies.config.operatorDefault = Effect.ALLOW;
        policies.config.userDefault = Effect.ALLOW;
        policies.config.viewerDefault = Effect.DENY;
        policies.config.reloadEvery = Duration.ofSeconds(30);
        permissions.policies = policies;
        catalogue.policies = policies;
        catalogue.registry = tools;
        tools.are(tool("read_file", false, true), tool("hidden_tool", true, true), tool("disabled_tool", false, false));
    }

    @Test
    void aClientIsOfferedWhatIsPermittedEnabledAndNotHidden() {
        assertThat(names(catalogue.listed(ADMIN))).containsExactly("read_file");
        assertThat(names(catalogue.known(ADMIN))).containsExactly("disabled_tool", "hidden_tool", "read_file");
        assertThat(catalogue.find(ADMIN, "hidden_tool")).isPresent();
        assertThat(catalogue.find(ADMIN, "disabled_tool")).isEmpty();
        assertThat(catalogue.find(ADMIN, "no such tool\u0000")).isEmpty();
    }

    @Test
    void whatACallerMayNotUseDoesNotExistForThatCaller() {
        assertThat(catalogue.listed(VERA)).isEmpty();
        assertThat(catalogue.known(VERA)).isEmpty();
        assertThat(catalogue.find(VERA, "read_file")).isEmpty();
    }

    @Test
    void aGrantHoldsFromTheNextQuestionOn() {
        catalogue.listed(VERA);

        allow("vera");

        assertThat(names(catalogue.listed(VERA))).containsExactly("read_file");
        assertThat(catalogue.listed(VICTOR)).isEmpty();
    }

    @Test
    void aNewToolIsSeenByThoseWhoMayUseIt() {
        catalogue.listed(ADMIN);
        catalogue.listed(VERA);

        tools.are(tool("new_tool", false, true));

        assertThat(names(catalogue.listed(ADMIN))).containsExactly("new_tool");
        assertThat(catalogue.listed(VERA)).isEmpty();
    }

    @Test
    void everybodyWithTheSameRulesGetsTheSameView() {
        allow("vera");
        allow("victor");

        assertThat(catalogue.view(VERA)).isSameAs(catalogue.view(VICTOR)).isSameAs(catalogue.view(VERA));
        assertThat(catalogue.view(VERA)).isNotSameAs(catalogue.view(ADMIN));
    }

    @Test
    void theGrantsAreReadOnceForManyQuestions() {
        for (var time = 0; time < 100; time++) {
            catalogue.find(VERA, "read_file");
            permissions.fingerprintOf(VICTOR);
        }

        assertThat(grants.questions).isEqualTo(1);
    }

    @Test
    void anotherNodesGrantIsNoticedAfterAWhile() {
        catalogue.listed(VERA);
        grants.grants.add(grant("vera"));

        policies.clock = Clock.fixed(NOW.plusSeconds(30), ZoneOffset.UTC);

        assertThat(catalogue.listed(VERA)).isNotEmpty();
    }

    @Test
    void whatCannotBeDecidedIsDeniedEvenToAdministrators() {
        grants.broken = true;

        assertThat(catalogue.listed(ADMIN)).isEmpty();
        assertThat(catalogue.find(ADMIN, "read_file")).isEmpty();
        assertThat(permissions.decide(ADMIN, tool("read_file", false, true)))
                .isEqualTo(new Decision.Denied("the rules cannot be read now"));
        assertThat(permissions.fingerprintOf(ADMIN)).isEqualTo(PolicyFingerprint.UNDECIDABLE);
    }

    @Test
    void aChangeThatCannotBeReadDeniesInsteadOfRememberingBetterDays() {
        allow("vera");
        assertThat(catalogue.listed(VERA)).isNotEmpty();

        grants.broken = true;
        policies.forget(new GrantsEdited());

        assertThat(catalogue.listed(VERA)).isEmpty();
    }

    @Test
    void whoCameThroughAVirtualServerSeesWhatItSelectsOfWhatTheyMayUse() {
        compose("only-read", true, SelectionRule.Kind.TOOL, "read_file");

        assertThat(names(catalogue.known(ADMIN.within("only-read")))).containsExactly("read_file");
        assertThat(catalogue.find(ADMIN.within("only-read"), "hidden_tool")).isEmpty();
        assertThat(permissions.decide(ADMIN.within("only-read"), tool("hidden_tool", true, true)))
                .isEqualTo(new Decision.Denied("the virtual server does not select it"));
        assertThat(catalogue.known(VERA.within("only-read"))).isEmpty();
        assertThat(names(catalogue.known(ADMIN))).contains("hidden_tool");
    }

    @Test
    void aChangedSelectionHoldsFromTheNextQuestionOn() {
        compose("changing", true, SelectionRule.Kind.TOOL, "read_file");
        var before = permissions.fingerprintOf(ADMIN.within("changing"));
        var elsewhere = permissions.fingerprintOf(ADMIN);

        compose("changing", true, SelectionRule.Kind.TOOL, "hidden_tool");

        assertThat(names(catalogue.known(ADMIN.within("changing")))).containsExactly("hidden_tool");
        assertThat(permissions.fingerprintOf(ADMIN.within("changing"))).isNotEqualTo(before);
        assertThat(permissions.fingerprintOf(ADMIN)).isEqualTo(elsewhere);
    }

    @Test
    void equalSelectionsShareAView() {
        compose("one", true, SelectionRule.Kind.EVERYTHING, "");
        virtualServers.servers = List.of(virtualServers.servers.getFirst(), server("other", true, everything()));
        policies.forget(new VirtualServersEdited());

        assertThat(catalogue.view(ADMIN.within("one"))).isSameAs(catalogue.view(ADMIN.within("other")));
    }

    @Test
    void aVirtualServerThatIsGoneOrDisabledOrForbiddenHoldsNothing() {
        compose("disabled", false, SelectionRule.Kind.EVERYTHING, "");

        assertThat(catalogue.known(ADMIN.within("disabled"))).isEmpty();
        assertThat(catalogue.known(ADMIN.within("gone"))).isEmpty();
        assertThat(permissions.virtualServer(ADMIN, "disabled")).isEmpty();
        assertThat(permissions.virtualServer(ADMIN, "gone")).isEmpty();
        assertThat(permissions.virtualServer(ADMIN, "../\u0000")).isEmpty();
        assertThat(permissions.entered(ADMIN)).isEmpty();
    }

    private void compose(String name, boolean enabled, SelectionRule.Kind kind, String what) {
        virtualServers.servers =
                List.of(server(name, enabled, new Selection(List.of(new SelectionRule(kind, what)), List.of())));
        policies.forget(new VirtualServersEdited());
    }

    private static Selection everything() {
        return new Selection(List.of(SelectionRule.everything()), List.of());
    }

    private static VirtualServer server(String name, boolean enabled, Selection selection) {
        return new VirtualServer(name, "", "", "", enabled, Visibility.EVERYBODY, selection, 1);
    }

    private void allow(String user) {
        grants.grants.add(grant(user));
        policies.forget(new GrantsEdited());
    }

    private static Grant grant(String user) {
        return new Grant(new Subject(SubjectKind.USER, user), Target.EVERYTHING, Effect.ALLOW);
    }

    private static List<String> names(List<ToolDefinition> tools) {
        return tools.stream().map(tool -> tool.name().value()).toList();
    }

    private static ToolDefinition tool(String name, boolean hidden, boolean enabled) {
        var json = JsonNodeFactory.instance;
        return new ToolDefinition(
                new ToolName(name),
                Optional.empty(),
                "",
                json.objectNode(),
                json.objectNode(),
                "files",
                List.of(),
                new ToolSource.CapabilityFile("files.yaml"),
                new Routing.ExternalMcp("x", name, Duration.ofSeconds(1)),
                hidden,
                enabled);
    }
}
