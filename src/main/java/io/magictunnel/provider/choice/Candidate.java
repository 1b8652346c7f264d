package io.magictunnel.provider.choice;

/** A provider and the model that it would be asked for. */
public record Candidate(String provider, String model) {}
