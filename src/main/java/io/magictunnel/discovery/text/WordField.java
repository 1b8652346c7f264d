package io.magictunnel.discovery.text;

import java.util.List;

/** A part of a tool's text, and how much a word in it counts. */
public enum WordField {
    NAME(3),
    TITLE(2),
    DESCRIPTION(2),
    SERVER(2),
    LABELS(1),
    PARAMETERS(1),
    PARAMETER_TEXTS(1),
    COMMAND(1),
    KEYWORDS(2),
    USE_CASES(1),
    IMPROVED(2);

    private final int weight;

    WordField(int weight) {
        this.weight = weight;
    }

    public int weight() {
        return weight;
    }

    /** Whether its words are better ones, and not the source's own. */
    public boolean isImproved() {
        return switch (this) {
            case KEYWORDS, USE_CASES, IMPROVED -> true;
            case NAME, TITLE, DESCRIPTION, SERVER, LABELS, PARAMETERS, PARAMETER_TEXTS, COMMAND -> false;
        };
    }

    /** The texts of this part. */
    public List<String> of(ToolText text) {
        return switch (this) {
            case NAME -> List.of(text.name());
            case TITLE -> List.of(text.title());
            case DESCRIPTION -> List.of(text.description());
            case SERVER -> List.of(text.server());
            case LABELS -> text.labels();
            case PARAMETERS -> text.parameters().names();
            case PARAMETER_TEXTS -> text.parameters().texts();
            case COMMAND -> List.of(text.command());
            case KEYWORDS -> text.improved().keywords();
            case USE_CASES -> text.improved().useCases();
            case IMPROVED -> List.of(text.improved().about());
        };
    }
}
