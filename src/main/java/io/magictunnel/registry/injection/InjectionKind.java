package io.magictunnel.registry.injection;

/** What words do that do not belong into the description of a tool. */
public enum InjectionKind {
    OVERRIDE("tells the model to forget what it was told", true),
    ROLE("pretends to be the system, the user or the model itself", true),
    CONCEALMENT("tells the model to keep something from people", true),
    EXFILTRATION("tells the model to fetch or send what is none of this tool's business", true),
    HIDDEN_TEXT("holds characters that people cannot see", true),
    ENCODED("hides such words in an encoding", true),
    /** Also well-meaning authors write so; it is worth a look, and no proof. */
    STEERING("tells the model which tools to use, or not to use", false);

    private final String inWords;
    private final boolean hostile;

    InjectionKind(String inWords, boolean hostile) {
        this.inWords = inWords;
        this.hostile = hostile;
    }

    /** A sentence whose subject is the text. */
    public String inWords() {
        return inWords;
    }

    /** Whether there is hardly an honest reason for it. */
    public boolean isHostile() {
        return hostile;
    }
}
