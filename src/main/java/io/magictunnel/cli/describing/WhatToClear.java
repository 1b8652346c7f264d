package io.magictunnel.cli.describing;

import picocli.CommandLine.Option;

/** Which answers are forgotten. */
public final class WhatToClear {

    @Option(names = "--tool", paramLabel = "NAME", description = "Only those about that tool.")
    String tool;

    @Option(
            names = "--older-than",
            paramLabel = "TIME",
            description = "Only those from before that time, such as 2026-08-01T00:00:00Z, 30d or 12h.")
    String olderThan;

    @Option(
            names = {"--yes", "--confirm"},
            description = "That it is meant; nothing is cleared without it.")
    boolean isMeant;
}
