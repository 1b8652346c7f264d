package io.magictunnel.execution;

/** Checks arguments against a tool's JSON Schema (2020-12) before anything runs. */
public class ArgumentCheck {}
