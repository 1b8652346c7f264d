package io.magictunnel.security;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What was decided and changed, by whom. Written synchronously, and in the caller's transaction where there is one: a change
 * that is not in the trail did not happen.
 */
@ApplicationScoped
public class AuditTrail {

    /**
     * @param action a verb of the domain in lower case, for example {@code key.create}
     * @param objectKind what kind of thing it was done to, for example {@code tool}
     * @param outcome {@code ok} or {@code denied}
     * @param detail one sentence, never a secret, never the arguments of a call
     */
    public void record(
            Caller actor, String action, String objectKind, String objectName, Outcome outcome, String detail) {}

    /** How it went. */
    public enum Outcome {
        OK,
        DENIED
    }
}
