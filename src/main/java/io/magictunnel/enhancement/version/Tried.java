package io.magictunnel.enhancement.version;

/** That a tool, as its source described it then, was described by a recipe. */
public record Tried(String tool, String definition, String recipe) {}
