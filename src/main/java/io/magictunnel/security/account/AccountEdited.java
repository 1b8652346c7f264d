package io.magictunnel.security.account;

/** A user, a key or a session was changed. Fired in the transaction that changes it. */
public record AccountEdited() {}
