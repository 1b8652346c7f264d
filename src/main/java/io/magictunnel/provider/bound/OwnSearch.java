package io.magictunnel.provider.bound;

import java.util.regex.Pattern;

/** Models that search without being asked to, each search at a price. Nobody can say beforehand how often they will. */
public final class OwnSearch {

    private static final Pattern MODELS =
            Pattern.compile("(.*/)?(gpt-.*-search-.*|sonar(-.*)?|.*-online|.*deep-research.*)");

    private OwnSearch() {}

    /** @param id of the model in price lists */
    public static boolean isIn(String id) {
        return MODELS.matcher(id).matches();
    }
}
