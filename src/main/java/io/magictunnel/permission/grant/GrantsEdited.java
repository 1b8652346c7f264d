package io.magictunnel.permission.grant;

/** A grant was put or removed. Fired in the transaction that does it. */
public record GrantsEdited() {}
