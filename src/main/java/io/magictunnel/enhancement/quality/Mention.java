package io.magictunnel.enhancement.quality;

import java.util.regex.Pattern;

/**
 * A name in a text that looks like one of a parameter, with what stands around it in its sentence.
 *
 * @param quoted whether it is set apart by quotes or back-quotes
 * @param before what leads to it, lower case
 * @param after what follows until the next name, lower case
 */
record Mention(String name, boolean quoted, String before, String after) {

    private static final Pattern LEADS_TO_PARAMETER =
            Pattern.compile("(?:\\b(?:parameters?|arguments?|options?|flags?|inputs?"
                    + "|set|pass|provide|specify|supply|give|requires?|needs?|takes?|accepts?|expects?)(?: (?:a|an|the|an optional|the optional|required|named|called|are|is|of))*"
                    + "[ :]*|(?:^|\\n) ?[-*•] ?)$");
    private static final Pattern FOLLOWS_PARAMETER =
            Pattern.compile("^[`'\"]? ?(?:\\b(?:parameter|argument|option|flag|input)\\b"
                    + "|\\((?:string|integer|number|boolean|array|object|text|list|required|optional)\\b)");
    private static final Pattern OPTIONAL = Pattern.compile(
            "^[`'\"]? ?(?:\\([^)]{0,60}\\boptional\\b|(?:parameter |argument |option )?(?:is|are) optional|,? ?optional\\b)");
    private static final Pattern OPTIONAL_BEFORE = Pattern.compile("\\boptional(?:ly)?(?: \\w+){0,2} ?[`'\"]?$");
    private static final Pattern REQUIRED = Pattern.compile(
            "^[`'\"]? ?(?:\\([^)]{0,60}(?<!not )\\brequired\\b|(?:parameter |argument |option )?(?:is|are) (?:required|mandatory)"
                    + "|,? ?(?:required|mandatory)\\b)");
    private static final Pattern REQUIRED_BEFORE = Pattern.compile("\\b(?:required|mandatory)(?: \\w+){0,1} ?[`'\"]?$");

    /** Whether the text says that the tool has a parameter of that name. */
    boolean claimsParameter() {
        return LEADS_TO_PARAMETER.matcher(before).find()
                || FOLLOWS_PARAMETER.matcher(after).find();
    }

    /** Whether it is meant as a name, and not just a word that is spelled the same. */
    boolean isMeant() {
        return quoted || claimsParameter();
    }

    boolean claimsOptional() {
        return OPTIONAL.matcher(after).find() || OPTIONAL_BEFORE.matcher(before).find();
    }

    boolean claimsRequired() {
        return REQUIRED.matcher(after).find() || REQUIRED_BEFORE.matcher(before).find();
    }
}
