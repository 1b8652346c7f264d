package io.magictunnel.permission;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grant.Subject;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grants;
import io.magictunnel.permission.grant.PermissionError;
import io.magictunnel.permission.grant.StoredGrant;
import io.magictunnel.platform.DomainException;
import io.magictunnel.registry.ToolDefinition;
import io.magictunnel.security.ApiKeys;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import io.magictunnel.security.Users;
import io.magictunnel.security.account.User;
import io.magictunnel.security.key.ApiKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Answers for one tool who may use it: every role, and those users and keys about whom something special is decided. */
@ApplicationScoped
public class WhoMay {

    @Inject
    Permissions permissions;

    @Inject
    Grants grants;

    @Inject
    Users users;

    @Inject
    ApiKeys keys;

    /**
     * Whether somebody may use the tool.
     *
     * @param kind {@code role}, {@code user} or {@code key}
     * @param reason the rule that decided
     */
    public record Access(String kind, String name, boolean allowed, String reason) {}

    /** Roles first, then users and keys. */
    public List<Access> use(ToolDefinition tool) {
        return Stream.concat(roles(tool), special(tool)).toList();
    }

    public Access use(ToolDefinition tool, Caller caller) {
        return access("user", caller.userName(), tool, caller);
    }

    /** Whether one subject may use the tool; refuses subjects that do not exist. */
    public Access use(ToolDefinition tool, Subject subject) {
        var caller = callerOf(subject)
                .orElseThrow(() ->
                        new DomainException(PermissionError.SUBJECT_NOT_FOUND, "There is no %s".formatted(subject)));
        var access = access(kindOf(subject), subject.name(), tool, caller);
        return tool.enabled()
                ? access
                : new Access(
                        access.kind(),
                        access.name(),
                        false,
                        "the tool is disabled; else: %s".formatted(access.reason()));
    }

    private Stream<Access> roles(ToolDefinition tool) {
        return Arrays.stream(Role.values())
                .map(role -> access("role", role.spelling(), tool, anyoneOf(role.spelling())));
    }

    private Stream<Access> special(ToolDefinition tool) {
        return grants.all().stream()
                .map(StoredGrant::grant)
                .map(Grant::subject)
                .filter(subject -> subject.kind() != SubjectKind.ROLE)
                .distinct()
                .flatMap(subject -> callerOf(subject).stream()
                        .filter(caller -> permissions.policyOf(caller).about(tool).stream()
                                .anyMatch(grant -> grant.subject().equals(subject)))
                        .map(caller -> access(kindOf(subject), subject.name(), tool, caller)));
    }

    private Optional<Caller> callerOf(Subject subject) {
        return switch (subject.kind()) {
            case ROLE -> Optional.of(anyoneOf(subject.name()));
            case USER -> users.find(subject.name()).map(User::asCaller);
            case KEY -> keys.find(subject.name()).map(ApiKey::asCaller);
        };
    }

    /** Somebody about whom nothing is known but the role. */
    private static Caller anyoneOf(String role) {
        return new Caller("", "", Role.valueOf(role.toUpperCase(Locale.ROOT)), Optional.empty());
    }

    private static String kindOf(Subject subject) {
        return subject.kind().name().toLowerCase(Locale.ROOT);
    }

    private Access access(String kind, String name, ToolDefinition tool, Caller caller) {
        var decision = permissions.decide(caller, tool);
        return new Access(kind, name, decision instanceof Decision.Allowed, decision.reason());
    }
}
