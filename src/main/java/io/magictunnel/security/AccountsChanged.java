package io.magictunnel.security;

/**
 * A user or a key lost or changed what it stands for. Fired asynchronously, after the change is stored and {@link Callers}
 * knows it: whoever holds something open for a caller asks {@link Callers#stillStands}.
 */
public record AccountsChanged() {}
