package io.magictunnel.platform;

/**
 * The process was told to end. The server waits for requests that are being answered, so whoever lets one wait (a stream that is
 * held open, a call of a tool) ends it now.
 */
public record Stopping() {}
