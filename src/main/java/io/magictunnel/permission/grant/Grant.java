package io.magictunnel.permission.grant;

import io.magictunnel.registry.ToolName;
import io.magictunnel.security.Caller;
import io.magictunnel.security.Role;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One decision of an administrator: this subject may, or may not, use this target. */
public record Grant(Subject subject, Target target, Effect effect) {

    public Grant {
        PermissionError.require(
                subject != null && target != null && effect != null, "A grant needs a subject, a target and an effect");
    }

    /** Whether the decision is about this caller. A key is also its user and its role. */
    public boolean isAbout(Caller caller) {
        return switch (subject.kind()) {
            case ROLE -> subject.name().equals(caller.role().spelling());
            case USER -> subject.name().equals(caller.userName());
            case KEY -> caller.keyId().filter(subject.name()::equals).isPresent();
        };
    }

    @Override
    public String toString() {
        return "%s %s %s".formatted(subject, effect == Effect.ALLOW ? "may use" : "may not use", target);
    }

    /** What a decision comes down to. */
    public enum Effect {
        ALLOW,
        DENY
    }

    /** What a subject can be, from the least specific to the most. */
    public enum SubjectKind {
        ROLE,
        USER,
        KEY
    }

    /** What a target can be, from the least specific to the most. */
    public enum TargetKind {
        EVERYTHING,
        SERVER,
        CATEGORY,
        TOOL,
        PROMPT,
        /** A resource, or a template of resources. */
        RESOURCE
    }

    /** Whom a decision is about. */
    public record Subject(SubjectKind kind, String name) {

        public Subject {
            PermissionError.require(kind != null, "A subject needs a kind: role, user or key");
            name = bounded("subject", name, 100).toLowerCase(Locale.ROOT);
            PermissionError.require(
                    kind != SubjectKind.ROLE || isRole(name),
                    "'%s' is no role; allowed are %s".formatted(name, roles()));
        }

        private static boolean isRole(String name) {
            return Arrays.stream(Role.values()).map(Role::spelling).anyMatch(name::equals);
        }

        private static String roles() {
            return Arrays.stream(Role.values()).map(Role::spelling).collect(Collectors.joining(", "));
        }

        @Override
        public String toString() {
            return "%s '%s'".formatted(kind.name().toLowerCase(Locale.ROOT), name);
        }
    }

    /** What a decision is about. It need not exist now: tools and servers come and go. */
    public record Target(TargetKind kind, String name) {

        public static final Target EVERYTHING = new Target(TargetKind.EVERYTHING, "*");

        public Target {
            PermissionError.require(
                    kind != null, "A target needs a kind: tool, prompt, resource, category, server or everything");
            name = switch (kind) {
                case EVERYTHING -> "*";
                case CATEGORY -> bounded("category", name, 200).toLowerCase(Locale.ROOT);
                case SERVER -> bounded("server", name, 200);
                case TOOL -> bounded("tool", name, 200);
                case PROMPT -> bounded("prompt", name, 200);
                case RESOURCE -> bounded("resource", name, 200);
            };
            PermissionError.require(
                    kind != TargetKind.TOOL || ToolName.isValid(name), "'%s' is not a tool name".formatted(name));
        }

        @Override
        public String toString() {
            return kind == TargetKind.EVERYTHING
                    ? "everything"
                    : "%s '%s'".formatted(kind.name().toLowerCase(Locale.ROOT), name);
        }
    }

    private static String bounded(String what, String name, int longest) {
        PermissionError.require(
                name != null
                        && !name.isBlank()
                        && name.length() <= longest
                        && name.chars().noneMatch(Character::isISOControl),
                "The name of the %s must have 1 to %d characters on one line".formatted(what, longest));
        return name;
    }
}
