package io.magictunnel.security.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.magictunnel.security.Role;
import java.text.ParseException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Proves tokens: signed with a public key of the issuer by an algorithm that is allowed, given by that issuer, meant for us, and good
 * at this moment.
 */
final class TokenProof {

    private static final int LONGEST = 16_000;

    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private final String issuer;
    private final Function<JWTClaimsSet, String> name;
    private final Function<JWTClaimsSet, Optional<Role>> role;

    /** Why a token is not accepted. */
    static final class UnprovenException extends Exception {

        UnprovenException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** The keys of the issuer cannot be had; a token may be as good as it wants. */
    static final class KeysAbsentException extends RuntimeException {

        KeysAbsentException(Throwable cause) {
            super("The keys of the issuer cannot be had: " + cause.getMessage(), cause);
        }
    }

    /** What a token must fit. */
    record Terms(String issuer, String audience, Collection<String> algorithms, Duration clockSkew) {}

    TokenProof(
            Terms terms,
            JWKSource<SecurityContext> keys,
            Function<JWTClaimsSet, String> name,
            Function<JWTClaimsSet, Optional<Role>> role) {
        this.issuer = terms.issuer();
        this.name = name;
        this.role = role;
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(allowed(terms.algorithms()), keys));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(
                JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null));
        var claims = new DefaultJWTClaimsVerifier<SecurityContext>(
                terms.audience(),
                new JWTClaimsSet.Builder().issuer(terms.issuer()).build(),
                Set.of("sub", "exp"));
        claims.setMaxClockSkew((int) terms.clockSkew().toSeconds());
        processor.setJWTClaimsSetVerifier(claims);
    }

    /** Whether it has the form of a token at all; API keys have not. */
    static boolean isToken(String shown) {
        return shown.length() <= LONGEST
                && shown.startsWith("ey")
                && shown.chars().filter(c -> c == '.').count() == 2;
    }

    ProvenToken prove(String shown) throws UnprovenException {
        try {
            var claims = processor.process(shown, null);
            return new ProvenToken(
                    issuer,
                    claims.getSubject(),
                    name.apply(claims),
                    role.apply(claims),
                    scopes(claims),
                    claims.getExpirationTime().toInstant());
        } catch (ParseException | BadJOSEException bad) {
            throw new UnprovenException("The token is not accepted: " + bad.getMessage(), bad);
        } catch (JOSEException noKeys) {
            throw new KeysAbsentException(noKeys);
        }
    }

    /** A key that both sides know would let everybody who can prove a token make one. */
    private static Set<JWSAlgorithm> allowed(Collection<String> algorithms) {
        var allowed =
                algorithms.stream().map(String::strip).map(JWSAlgorithm::parse).collect(Collectors.toSet());
        var known = new HashSet<JWSAlgorithm>(JWSAlgorithm.Family.RSA);
        known.addAll(JWSAlgorithm.Family.EC);
        if (allowed.isEmpty() || !known.containsAll(allowed)) {
            throw new IllegalStateException(
                    "auth.jwt.algorithms holds %s; allowed: some of %s".formatted(allowed, known));
        }
        return allowed;
    }

    private static Set<String> scopes(JWTClaimsSet claims) {
        var scopes = new HashSet<>(texts(claims, "scp"));
        texts(claims, "scope").forEach(text -> scopes.addAll(Arrays.asList(text.split("\\s+", -1))));
        return scopes;
    }

    /** A claim that is a text, or a list of them; of anything else nothing. */
    static List<String> texts(JWTClaimsSet claims, String claim) {
        return switch (claims.getClaim(claim)) {
            case String text -> List.of(text);
            case Collection<?> list ->
                list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList();
            case null, default -> List.of();
        };
    }
}
