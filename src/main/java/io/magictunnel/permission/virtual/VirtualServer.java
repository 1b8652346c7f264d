package io.magictunnel.permission.virtual;

import io.magictunnel.permission.offer.ToolVisibility;
import io.magictunnel.security.Caller;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A named part of what there is, which clients see as an MCP server of its own at {@code /mcp/NAME}. Where it is disabled, or a
 * caller may not use it, it does not exist.
 *
 * @param title for people; may be empty
 * @param description for people; may be empty
 * @param instructions told to clients, for their models; may be empty
 * @param toolVisibility what its list of tools shows; where absent, what the product shows everywhere
 * @param version counts the changes, so that two people who change it at once notice
 */
public record VirtualServer(
        String name,
        String title,
        String description,
        String instructions,
        boolean enabled,
        Visibility visibility,
        Selection selection,
        Optional<ToolVisibility> toolVisibility,
        int version) {

    /** What the database holds. */
    public static final int LONGEST_TITLE = 200;

    public static final int LONGEST_DESCRIPTION = 2000;
    public static final int LONGEST_INSTRUCTIONS = 8000;

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");

    public VirtualServer {
        VirtualServerError.require(
                name != null && NAME.matcher(name).matches(),
                "The name of a virtual server is part of its address: 1 to 63 lower-case letters, digits and hyphens,"
                        + " beginning with a letter or a digit");
        title = bounded("title", title, LONGEST_TITLE);
        description = bounded("description", description, LONGEST_DESCRIPTION);
        instructions = bounded("instructions", instructions, LONGEST_INSTRUCTIONS);
    }

    /** One whose list shows what the product shows everywhere. */
    public VirtualServer(
            String name,
            String title,
            String description,
            String instructions,
            boolean enabled,
            Visibility visibility,
            Selection selection,
            int version) {
        this(name, title, description, instructions, enabled, visibility, selection, Optional.empty(), version);
    }

    public boolean isOpenTo(Caller caller) {
        return enabled && visibility.includes(caller);
    }

    /** The same, but enabled or not. */
    public VirtualServer with(boolean nowEnabled) {
        return new VirtualServer(
                name, title, description, instructions, nowEnabled, visibility, selection, toolVisibility, version);
    }

    /** The same, but not for that user. */
    VirtualServer without(String userName) {
        return new VirtualServer(
                name,
                title,
                description,
                instructions,
                enabled,
                visibility.without(userName),
                selection,
                toolVisibility,
                version);
    }

    /** Where clients enter it. */
    public String path() {
        return "/mcp/" + name;
    }

    /** By what people call it. */
    public String label() {
        return title.isEmpty() ? name : title;
    }

    private static String bounded(String what, String text, int longest) {
        var given = text == null ? "" : text.strip();
        VirtualServerError.require(
                given.length() <= longest && given.indexOf('\0') < 0,
                "The %s: %d characters are given; allowed are %d, and no NUL among them"
                        .formatted(what, given.length(), longest));
        return given;
    }
}
