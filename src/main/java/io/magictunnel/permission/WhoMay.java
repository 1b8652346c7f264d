package io.magictunnel.permission;

import io.magictunnel.permission.grant.Grant;
import io.magictunnel.permission.grant.Grant.SubjectKind;
import io.magictunnel.permission.grant.Grants;
import io.magictunnel.permission.grant.StoredGrant;
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

    private Stream<Access> roles(ToolDefinition tool) {
        return Arrays.stream(Role.values())
                .map(role -> access("role", role.spelling(), tool, new Caller("", "", role, Optional.empty())));
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
                        .map(caller -> access(
                                subject.kind() == SubjectKind.KEY ? "key" : "user", subject.name(), tool, caller)));
    }

    private Optional<Caller> callerOf(Grant.Subject subject) {
        return subject.kind() == SubjectKind.KEY
                ? keys.find(subject.name()).map(ApiKey::asCaller)
                : users.find(subject.name()).map(User::asCaller);
    }

    private Access access(String kind, String name, ToolDefinition tool, Caller caller) {
        var decision = permissions.decide(caller, tool);
        return new Access(kind, name, decision instanceof Decision.Allowed, decision.reason());
    }
}
