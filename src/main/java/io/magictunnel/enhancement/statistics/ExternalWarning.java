package io.magictunnel.enhancement.statistics;

/** What to think of before the words of another server's tool are changed. */
public final class ExternalWarning {

    private ExternalWarning() {}

    public static String of(String tool, String server) {
        return "Tool '%s' is from external MCP server '%s'; generated content may conflict with server-provided content"
                .formatted(tool, server);
    }
}
