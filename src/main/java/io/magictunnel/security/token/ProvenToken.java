package io.magictunnel.security.token;

import io.magictunnel.security.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What a token says after its signature, its issuer, its audience and its times were proven.
 *
 * @param subject the issuer's own name for the user; never given to another one
 * @param name what the user shall be called here
 * @param role what the user may do; empty where tokens do not decide about that
 */
record ProvenToken(
        String issuer, String subject, String name, Optional<Role> role, Set<String> scopes, Instant expiresAt) {}
