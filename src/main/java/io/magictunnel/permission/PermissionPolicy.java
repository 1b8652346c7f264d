package io.magictunnel.permission;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grant.Effect;
import io.magictunnel.permission.grant.Grant.Target;
import io.magictunnel.permission.grant.Grant.TargetKind;
import io.magictunnel.permission.virtual.Selection;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.registry.ToolSource.UpstreamServer;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All that is decided about one caller. The most specific target counts (tool, prompt or resource, then category, server, everything); for the same
 * target the most specific subject (key, user, role); and a denial before an allowance. Where nothing is decided, the default of
 * the role holds. Administrators may use everything. Who came through a virtual server may use nothing outside its selection,
 * whatever else is decided.
 *
 * @param decided the grant that counts for each target, by the target's kind and name
 * @param confinement the selection of the virtual server through which the caller came
 */
public record PermissionPolicy(
        Role role, Effect fallback, Map<TargetKind, Map<String, Grant>> decided, Optional<Selection> confinement) {

    /** @param grants all there are; those about others are left out */
    public static PermissionPolicy of(Caller caller, Collection<Grant> grants, Effect fallback) {
        return new PermissionPolicy(
                caller.role(),
                fallback,
                grants.stream()
                        .filter(grant -> grant.isAbout(caller))
                        .collect(groupingBy(
                                grant -> grant.target().kind(),
                                toUnmodifiableMap(
                                        grant -> grant.target().name(),
                                        Function.identity(),
                                        PermissionPolicy::stronger))),
                Optional.empty());
    }

    /** What is left of it within the selection: never more than without. */
    PermissionPolicy confinedTo(Selection selection) {
        return new PermissionPolicy(role, fallback, decided, Optional.of(selection));
    }

    public Decision decide(ToolDefinition tool) {
        return decide(Matter.of(tool));
    }

    Decision decide(Matter matter) {
        if (confinement.filter(selection -> !selection.selects(matter)).isPresent()) {
            return new Decision.Denied("the virtual server does not select it");
        }
        if (role == Role.ADMIN) {
            return new Decision.Allowed("administrators may use everything");
        }
        return about(matter).stream()
                .findFirst()
                .map(grant -> decision(grant.effect(), grant.toString()))
                .orElseGet(() -> decision(
                        fallback,
                        "no grant is about it, and the default of the role %s is to %s"
                                .formatted(role.spelling(), fallback == Effect.ALLOW ? "allow" : "deny")));
    }

    /** The grants that are about this tool, the one that counts first. */
    public List<Grant> about(ToolDefinition tool) {
        return about(Matter.of(tool));
    }

    private List<Grant> about(Matter matter) {
        return Stream.of(
                        on(matter.kind(), matter.name()),
                        on(TargetKind.CATEGORY, matter.category()),
                        matter.source() instanceof UpstreamServer server
                                ? on(TargetKind.SERVER, server.name())
                                : Optional.<Grant>empty(),
                        on(TargetKind.EVERYTHING, Target.EVERYTHING.name()))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Built from what decides, not from who was meant: callers who may use the same share one. */
    public PolicyFingerprint fingerprint() {
        var within = confinement.map(selection -> "\nwithin\n" + selection).orElse("");
        return PolicyFingerprint.of((role == Role.ADMIN ? "everything" : rules()) + within);
    }

    private String rules() {
        return decided.values().stream()
                .flatMap(byName -> byName.values().stream())
                .map(grant -> "%s %s".formatted(grant.effect(), grant.target()))
                .sorted()
                .collect(joining("\n", fallback + "\n", ""));
    }

    private Optional<Grant> on(TargetKind kind, String name) {
        return Optional.ofNullable(decided.getOrDefault(kind, Map.of()).get(name));
    }

    private static Grant stronger(Grant one, Grant other) {
        var difference = one.subject().kind().compareTo(other.subject().kind());
        if (difference != 0) {
            return difference > 0 ? one : other;
        }
        return one.effect() == Effect.DENY ? one : other;
    }

    private static Decision decision(Effect effect, String reason) {
        return switch (effect) {
            case ALLOW -> new Decision.Allowed(reason);
            case DENY -> new Decision.Denied(reason);
        };
    }
}
