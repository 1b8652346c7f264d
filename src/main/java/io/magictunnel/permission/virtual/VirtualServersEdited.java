package io.magictunnel.permission.virtual;

/** A virtual server was added, changed or removed. Fired in the transaction that does it. */
public record VirtualServersEdited() {}
