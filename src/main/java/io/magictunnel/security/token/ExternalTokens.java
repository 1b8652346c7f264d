package io.magictunnel.security.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import io.magictunnel.platform.DomainException;
import io.magictunnel.security.Caller;
import io.magictunnel.security.SecurityError;
import io.magictunnel.security.account.AccountEdited;
import io.magictunnel.security.request.PublicAddress;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Finds the caller behind a token of the issuer that the operator trusts. A token that was proven lately is not proven again. */
@ApplicationScoped
public class ExternalTokens {

    private static final Duration REMEMBERED = Duration.ofSeconds(30);

    @Inject
    ExternalUsers users;

    @Inject
    PublicAddress address;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperties
    TokenConfig config;

    private final Cache<String, Known> known = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();
    private Optional<TokenProof> proof = Optional.empty();

    private record Known(Caller caller, Instant until) {}

    @PostConstruct
    void prepare() {
        var rule = new RoleRule(config.roleValues.orElse(List.of()), config.usualRole);
        proof = config.issuer.map(issuer -> new TokenProof(
                new TokenProof.Terms(issuer, audience(), config.algorithms, config.clockSkew),
                new IssuerKeys(issuer, config.jwksUri),
                this::nameOf,
                claims -> config.roleClaim.map(claim -> rule.roleOf(TokenProof.texts(claims, claim)))));
    }

    /** Whose tokens are accepted; empty where none are. */
    public Optional<String> issuer() {
        return config.issuer;
    }

    /** Our name as a protected resource. */
    public String audience() {
        return config.audience.orElseGet(() -> address.at("/mcp").toString());
    }

    public List<String> scopes() {
        return config.scopes.orElse(List.of());
    }

    /** Empty for what is no token; refuses tokens that are not good. */
    public Optional<Caller> callerOf(String shown) {
        if (proof.isEmpty() || !TokenProof.isToken(shown)) {
            return Optional.empty();
        }
        var digest = digest(shown);
        var now = clock.instant();
        var seen = Optional.ofNullable(known.getIfPresent(digest)).filter(caller -> now.isBefore(caller.until()));
        return Optional.of(seen.map(Known::caller).orElseGet(() -> arrive(shown, digest)));
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) AccountEdited edited) {
        known.invalidateAll();
    }

    private Caller arrive(String shown, String digest) {
        var token = proven(shown);
        if (!token.scopes().containsAll(Set.copyOf(scopes()))) {
            throw new DomainException(
                    SecurityError.INSUFFICIENT_SCOPE,
                    "The token lacks scopes; it needs %s".formatted(String.join(" ", scopes())));
        }
        var caller = users.arrive(token, Optional.of(config.usualRole).filter(role -> config.createUsers));
        known.put(digest, new Known(caller, token.expiresAt()));
        return caller;
    }

    private ProvenToken proven(String shown) {
        try {
            return proof.orElseThrow().prove(shown);
        } catch (TokenProof.UnprovenException unproven) {
            throw new DomainException(SecurityError.INVALID_CREDENTIALS, unproven.getMessage());
        } catch (TokenProof.KeysAbsentException absent) {
            throw new DomainException(SecurityError.AUTHENTICATION_UNAVAILABLE, absent.getMessage());
        }
    }

    private String nameOf(JWTClaimsSet claims) {
        return TokenProof.texts(claims, config.nameClaim).stream().findFirst().orElseGet(claims::getSubject);
    }

    private static String digest(String token) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
