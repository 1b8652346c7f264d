package io.magictunnel.provider.health;

/** A provider has said which models it has. Fired asynchronously. */
public record ModelsListed(String provider) {}
