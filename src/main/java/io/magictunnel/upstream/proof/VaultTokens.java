package io.magictunnel.upstream.proof;

import io.magictunnel.platform.DomainException;
import io.magictunnel.security.vault.CredentialId;
import io.magictunnel.security.vault.CredentialOwner;
import io.magictunnel.security.vault.Vault;
import io.magictunnel.upstream.oauth.KnownClient;
import io.magictunnel.upstream.oauth.TokenStore;
import io.magictunnel.upstream.oauth.Tokens;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tokens in the vault: one credential for each server, issuer, and owner. As whom an issuer knows us holds for all servers, as long
 * as we are found under the same address.
 */
final class VaultTokens implements TokenStore {

    private static final System.Logger LOGGER = System.getLogger(VaultTokens.class.getName());

    private final Vault vault;
    private final String server;
    private final CredentialOwner owner;
    private final URI redirect;

    VaultTokens(Vault vault, String server, CredentialOwner owner, URI redirect) {
        this.vault = vault;
        this.server = server;
        this.owner = owner;
        this.redirect = redirect;
    }

    /** What the names of a server's tokens begin with. */
    static String prefix(String server) {
        return "oauth:token:" + server + ":";
    }

    @Override
    public Optional<Tokens> tokens() {
        try {
            return vault.openNewest(owner, prefix(server)).map(Tokens::read);
        } catch (DomainException locked) {
            LOGGER.log(Level.ERROR, "Tokens cannot be used: server={0}, reason={1}", server, locked.getMessage());
            return Optional.empty();
        }
    }

    @Override
    public void keep(Tokens tokens) {
        vault.keep(id(tokens), tokens.written());
    }

    @Override
    public void forget(Tokens tokens) {
        vault.forget(id(tokens));
    }

    @Override
    public Optional<KnownClient> client(String issuer) {
        return vault.open(clientId(issuer)).map(KnownClient::read);
    }

    @Override
    public void keep(KnownClient client) {
        vault.keep(clientId(client.issuer()), client.written());
    }

    private CredentialId id(Tokens tokens) {
        return new CredentialId(owner, prefix(server) + digest(tokens.issuer()));
    }

    private CredentialId clientId(String issuer) {
        return new CredentialId(CredentialOwner.shared(), "oauth:client:" + digest(issuer + " " + redirect));
    }

    private static String digest(String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
