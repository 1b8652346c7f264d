package io.magictunnel.upstream.session;

/** The lists that a server can have. */
public enum ServerList {
    TOOLS("tools/list", "tools", "tools"),
    PROMPTS("prompts/list", "prompts", "prompts"),
    RESOURCES("resources/list", "resources", "resources"),
    /** Changes together with the resources. */
    TEMPLATES("resources/templates/list", "resourceTemplates", "resource templates");

    private final String method;
    private final String member;
    private final String inWords;

    ServerList(String method, String member, String inWords) {
        this.method = method;
        this.member = member;
        this.inWords = inWords;
    }

    public String method() {
        return method;
    }

    /** The member of a page that holds the entries. */
    String member() {
        return member;
    }

    /** By which a server without sessions is asked to tell of changes. */
    public String wish() {
        return member + "ListChanged";
    }

    public String inWords() {
        return inWords;
    }
}
