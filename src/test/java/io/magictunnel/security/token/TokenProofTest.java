package io.magictunnel.security.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.magictunnel.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenProofTest {

    private static final String ISSUER = "https://id.example.com/main";
    private static final String US = "https://tunnel.example.com/mcp";

    private static RSAKey key;
    private static RSAKey otherKey;

    private final TokenProof proof = proof(List.of("RS256"));

    @BeforeAll
    static void makeKeys() throws JOSEException {
        key = new RSAKeyGenerator(2048).keyID("one").generate();
        otherKey = new RSAKeyGenerator(2048).keyID("one").generate();
    }

    @Test
    void aGoodTokenSaysWhoItIs() throws Exception {
        var token = proof.prove(signed(good().claim("scope", "a b").claim("scp", List.of("c"))));

        assertThat(token.subject()).isEqualTo("subject-1");
        assertThat(token.name()).isEqualTo("anna");
        assertThat(token.role()).contains(Role.OPERATOR);
        assertThat(token.scopes()).containsExactlyInAnyOrder("a", "b", "c");
    }

    @Test
    void oneOfSeveralAudiencesIsEnough() throws Exception {
        assertThat(proof.prove(signed(good().audience(List.of("other", US)))).issuer())
                .isEqualTo(ISSUER);
    }

    @Test
    void whatIsForOthersIsNotForUs() {
        refused(good().audience("https://elsewhere.example.com/mcp"));
        refused(good().audience(US + "/"));
        refused(good().audience(List.of()));
    }

    @Test
    void anotherIssuerIsNotBelieved() {
        refused(good().issuer(ISSUER + "/"));
        refused(good().issuer("https://evil.example.com"));
        refused(good().issuer(null));
    }

    @Test
    void timesAreKeptWithALittlePatience() throws Exception {
        assertThat(proof.prove(signed(good().expirationTime(in(-10)).notBeforeTime(in(10)))))
                .isNotNull();

        refused(good().expirationTime(in(-60)));
        refused(good().notBeforeTime(in(60)));
        refused(good().expirationTime(null));
    }

    @Test
    void aTokenNeedsASubject() {
        refused(good().subject(null));
    }

    @Test
    void aSignatureOfAnotherKeyIsNone() throws Exception {
        var token = sign(good(), JWSAlgorithm.RS256, new RSASSASigner(otherKey));

        assertThatThrownBy(() -> proof.prove(token)).isInstanceOf(TokenProof.UnprovenException.class);
    }

    @Test
    void aTokenWithoutSignatureIsNone() {
        var token = new PlainJWT(good().build()).serialize();

        assertThatThrownBy(() -> proof.prove(token)).isInstanceOf(TokenProof.UnprovenException.class);
    }

    @Test
    void ourPublicKeyIsNoSecretToSignWith() throws Exception {
        var token = sign(
                good(), JWSAlgorithm.HS256, new MACSigner(key.toRSAPublicKey().getEncoded()));

        assertThatThrownBy(() -> proof.prove(token)).isInstanceOf(TokenProof.UnprovenException.class);
    }

    @Test
    void anAlgorithmThatIsNotAllowedIsNot() throws Exception {
        var token = sign(good(), JWSAlgorithm.RS512, new RSASSASigner(key));

        assertThatThrownBy(() -> proof.prove(token)).isInstanceOf(TokenProof.UnprovenException.class);
    }

    @Test
    void aTokenOfAnotherKindIsNone() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("one").type(new JOSEObjectType("logout+jwt"));
        var token = new SignedJWT(header.build(), good().build());
        token.sign(new RSASSASigner(key));

        assertThatThrownBy(() -> proof.prove(token.serialize())).isInstanceOf(TokenProof.UnprovenException.class);
    }

    @Test
    void everyChangedPartSpoilsIt() throws Exception {
        var parts = signed(good()).split("\\.", -1);
        var forged = new PlainJWT(good().subject("root").build()).serialize().split("\\.", -1)[1];

        assertThatThrownBy(() -> proof.prove(parts[0] + "." + forged + "." + parts[2]))
                .isInstanceOf(TokenProof.UnprovenException.class);
        assertThatThrownBy(() -> proof.prove(parts[0] + "." + parts[1] + ".AAAA"))
                .isInstanceOf(TokenProof.UnprovenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ey..", "eyJ.eyJ.x", "ey\u0000.a.b", "eyJhbGciOiJSUzI1NiJ9.e30.AAAA"})
    void whatIsNoTokenIsRefusedWithoutAFault(String shown) {
        assertThatThrownBy(() -> proof.prove(shown)).isInstanceOf(TokenProof.UnprovenException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mt_abcdefgh_secret", "a.b.c", "ey.a", "ey.a.b.c", ""})
    void whatHasNotTheFormIsLeftToOthers(String shown) {
        assertThat(TokenProof.isToken(shown)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "RS256x", "ES256K,HS512"})
    void algorithmsWithSharedKeysCannotBeAllowed(String algorithm) {
        assertThatThrownBy(() -> proof(List.of(algorithm.split(",", -1))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("auth.jwt.algorithms");
    }

    private void refused(JWTClaimsSet.Builder claims) {
        assertThatThrownBy(() -> proof.prove(signed(claims))).isInstanceOf(TokenProof.UnprovenException.class);
    }

    private static TokenProof proof(List<String> algorithms) {
        return new TokenProof(
                new TokenProof.Terms(ISSUER, US, algorithms, Duration.ofSeconds(30)),
                new ImmutableJWKSet<>(new JWKSet(key.toPublicJWK())),
                claims -> "anna",
                claims -> Optional.of(Role.OPERATOR));
    }

    private static JWTClaimsSet.Builder good() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject("subject-1")
                .audience(US)
                .expirationTime(in(300));
    }

    private static Date in(int seconds) {
        return Date.from(Instant.now().plusSeconds(seconds));
    }

    private static String signed(JWTClaimsSet.Builder claims) throws JOSEException {
        return sign(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
    }

    private static String sign(JWTClaimsSet.Builder claims, JWSAlgorithm algorithm, JWSSigner signer)
            throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(algorithm).keyID("one").build(), claims.build());
        token.sign(signer);
        return token.serialize();
    }
}
