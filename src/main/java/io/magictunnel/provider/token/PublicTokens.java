package io.magictunnel.provider.token;

import com.knuddels.jtokkit.Encodings;
import com.knuddels.jtokkit.api.EncodingRegistry;
import com.knuddels.jtokkit.api.EncodingType;

/** Counts with tokens that are public. What looks like a control token is text here, because it comes from people. */
final class PublicTokens {

    private PublicTokens() {}

    static int count(EncodingType encoding, String text) {
        return Tables.REGISTRY.getEncoding(encoding).countTokensOrdinary(wellFormed(text));
    }

    /** Half a sign cannot be sent; a sign for what is missing takes its place. */
    private static String wellFormed(String text) {
        return text.codePoints().anyMatch(PublicTokens::isHalf)
                ? text.codePoints()
                        .map(code -> isHalf(code) ? 0xFFFD : code)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
    }

    private static boolean isHalf(int code) {
        return code >= Character.MIN_SURROGATE && code <= Character.MAX_SURROGATE;
    }

    /** Each table is read when something is counted with it for the first time: they have up to 200,000 entries. */
    private static final class Tables {

        static final EncodingRegistry REGISTRY = Encodings.newLazyEncodingRegistry();
    }
}
