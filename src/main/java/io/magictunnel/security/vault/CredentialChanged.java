package io.magictunnel.security.vault;

/** A credential was stored, replaced or removed. Fired in that transaction. */
public record CredentialChanged(CredentialId id) {}
