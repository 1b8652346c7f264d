package io.magictunnel.permission;

/** Somebody may use more or less than before. Fired asynchronously, after the change is stored and decisions follow it. */
public record PolicyChanged() {}
