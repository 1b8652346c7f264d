package io.magictunnel.permission;

/** Stands for a set of rules: equal fingerprints, equal decisions for every tool. Changes when a grant that counts changes. */
public record PolicyFingerprint(String value) {}
