package io.magictunnel.mcp.session;

/** What a client says of itself. For people to read; nothing is decided by it. */
public record ClientInfo(String name, String version) {

    private static final int LENGTH = 100;

    public ClientInfo {
        name = readable(name);
        version = readable(version);
    }

    private static String readable(String text) {
        var visible = text.codePoints()
                .filter(point -> !Character.isISOControl(point) && Character.getType(point) != Character.FORMAT)
                .limit(LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        return visible.toString().strip();
    }
}
