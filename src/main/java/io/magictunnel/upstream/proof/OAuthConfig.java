package io.magictunnel.upstream.proof;

import jakarta.enterprise.context.Dependent;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What an operator can set about having tokens for upstream servers, under {@code upstream.oauth.} */
@Dependent
@ConfigProperties(prefix = "upstream.oauth")
public class OAuthConfig {

    /**
     * Whether addresses that a server names for its authorization may lie in a private network or on this machine, and be
     * unencrypted. Those at the server's own origin may in any case.
     */
    @ConfigProperty(name = "allow_private", defaultValue = "false")
    boolean allowPrivate;
}
