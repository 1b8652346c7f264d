package io.magictunnel.permission.denial;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.permission.Decision;
import io.magictunnel.permission.Permissions;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolName;
import io.magictunnel.registry.ToolRegistry;
import io.magictunnel.registry.ToolSource;
import io.magictunnel.security.AuditTrail;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class DeniedCallsTest {

    private static final Caller VERA = new Caller("1", "vera", Role.VIEWER, Optional.of("k1234567"));

    private static final class OneTool extends ToolRegistry {

        @Override
        public Optional<ToolDefinition> find(String name) {
            return name.equals("read_file") ? Optional.of(readFile()) : Optional.empty();
        }
    }

    private static final class Decided extends Permissions {

        private Decision decision = new Decision.Denied("user 'vera' may not use everything");

        @Override
        public Decision decide(Caller caller, ToolDefinition tool) {
            return decision;
        }
    }

    private static final class Lines extends AuditTrail {

        private final List<String> lines = new ArrayList<>();
        private boolean broken;

        @Override
        public void record(
                Caller actor, String action, String objectKind, String objectName, Outcome outcome, String detail) {
            if (broken) {
                throw new IllegalStateException("the database is gone");
            }
            lines.add("%s %s %s %s %s: %s".formatted(actor.label(), action, objectKind, objectName, outcome, detail));
        }
    }

    private final Decided permissions = new Decided();
    private final Lines trail = new Lines();
    private final DeniedCalls denials = new DeniedCalls();

    @BeforeEach
    void connect() {
        denials.registry = new OneTool();
        denials.permissions = permissions;
        denials.trail = trail;
    }

    @Test
    void aFloodOfDenialsIsTwoLines() {
        for (var call = 0; call < 1000; call++) {
            denials.reasonFor(VERA, "read_file");
        }
        denials.writeDown();

        assertThat(trail.lines)
                .containsExactly(
                        "vera#k1234567 tool.call tool read_file DENIED: user 'vera' may not use everything",
                        "vera#k1234567 tool.call tool read_file DENIED: 999 more times within a minute");
    }

    @Test
    void aToolThatDoesNotExistIsNoDenialWorthALine() {
        assertThat(denials.reasonFor(VERA, "no_such_tool").reason()).isEqualTo("there is no such tool");
        assertThat(trail.lines).isEmpty();
    }

    @Test
    void aDisabledToolIsNoDenialWorthALine() {
        permissions.decision = new Decision.Allowed("administrators may use everything");

        assertThat(denials.reasonFor(VERA, "read_file").reason()).isEqualTo("the tool is disabled");
        assertThat(trail.lines).isEmpty();
    }

    @Test
    void aDenialThatCannotBeWrittenDownStaysADenial() {
        trail.broken = true;

        assertThat(denials.reasonFor(VERA, "read_file").reason()).contains("may not use");
    }

    private static ToolDefinition readFile() {
        var json = JsonNodeFactory.instance;
        return new ToolDefinition(
                new ToolName("read_file"),
                Optional.empty(),
                "",
                json.objectNode(),
                json.objectNode(),
                "files",
                List.of(),
                new ToolSource.CapabilityFile("files.yaml"),
                new Routing.ExternalMcp("x", "read_file", Duration.ofSeconds(1)),
                false,
                true);
    }
}
