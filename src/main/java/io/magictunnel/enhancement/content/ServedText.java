package io.magictunnel.enhancement.content;

/** The head of a text that clients get, as long as its tool's definition is the same. */
public record ServedText(String id, String tool, ContentKind kind, String definition, String title, String summary) {}
