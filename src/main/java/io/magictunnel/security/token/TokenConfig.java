package io.magictunnel.security.token;

import io.magictunnel.platform.config.Within;
import io.magictunnel.security.Role;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about tokens of an issuer outside, under {@code auth.jwt.} */
@Dependent
@ConfigProperties(prefix = "auth.jwt")
public class TokenConfig {

    /** Whose tokens are accepted, exactly as it names itself; without it none are. */
    @ConfigProperty(name = "issuer")
    Optional<String> issuer;

    /** Where its keys are; without it the issuer is asked. */
    @ConfigProperty(name = "jwks_uri")
    Optional<String> jwksUri;

    /** For whom a token must be meant; without it our public address with {@code /mcp}. */
    @ConfigProperty(name = "audience")
    Optional<String> audience;

    /** How tokens may be signed; only with keys that have a public half. */
    @ConfigProperty(name = "algorithms", defaultValue = "RS256,RS384,RS512,PS256,PS384,PS512,ES256,ES384,ES512")
    List<String> algorithms;

    /** How far the clocks of the issuer and ours may differ. */
    @ConfigProperty(name = "clock_skew", defaultValue = "30s")
    @Within(min = "0s", max = "5m")
    Duration clockSkew;

    /** Scopes that every token must have. */
    @ConfigProperty(name = "scopes")
    Optional<List<String>> scopes;

    /** Where a token says what its user is called here. */
    @ConfigProperty(name = "name_claim", defaultValue = "preferred_username")
    String nameClaim;

    /** Where a token says what its user may do: a text or a list of texts; without it all have the usual role. */
    @ConfigProperty(name = "role_claim")
    Optional<String> roleClaim;

    /** What that claim's values mean, as {@code value=role}; a value that is a role's name means that role in any case. */
    @ConfigProperty(name = "role_values")
    Optional<List<String>> roleValues;

    /** The role of users whose tokens name none. */
    @ConfigProperty(name = "usual_role", defaultValue = "user")
    Role usualRole;

    /** Whether a user is made for somebody who comes with a good token for the first time. */
    @ConfigProperty(name = "create_users", defaultValue = "true")
    boolean createUsers;
}
