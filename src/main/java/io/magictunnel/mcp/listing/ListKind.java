package io.magictunnel.mcp.listing;

/** The lists that clients can fetch. */
public enum ListKind {
    TOOLS("tools"),
    PROMPTS("prompts"),
    RESOURCES("resources"),
    TEMPLATES("resourceTemplates");

    private final String member;

    ListKind(String member) {
        this.member = member;
    }

    /** The member of a result that holds the entries. */
    public String member() {
        return member;
    }
}
