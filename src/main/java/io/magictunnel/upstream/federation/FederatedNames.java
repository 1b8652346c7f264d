package io.magictunnel.upstream.federation;

import io.magictunnel.registry.ToolName;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names under which the tools of a server are offered here: {@code <alias>__<tool>}. A name that does not fit, or would
 * meet another one once its characters are replaced, ends in a hash of the whole; so the same tool always has the same name.
 */
final class FederatedNames {

    private static final String SEPARATOR = "__";
    private static final int LONGEST = 64;
    private static final int HASH_LENGTH = 8;

    private FederatedNames() {}

    /** By the server's own names, none of which is empty. */
    static Map<String, ToolName> of(String alias, Collection<String> tools) {
        var wishes = new LinkedHashMap<String, String>();
        tools.forEach(tool -> wishes.put(tool, prefixed(alias, tool)));
        var claims = new HashMap<String, Integer>();
        wishes.values().forEach(wish -> claims.merge(cleaned(wish), 1, Integer::sum));
        var names = new LinkedHashMap<String, ToolName>();
        wishes.forEach((tool, wish) -> names.put(tool, new ToolName(nameFor(wish, claims.get(cleaned(wish)) > 1))));
        return names;
    }

    /** The name as it is wished for. */
    static String prefixed(String alias, String name) {
        return alias.isEmpty() ? name : alias + SEPARATOR + name;
    }

    private static String nameFor(String wish, boolean isContested) {
        var clean = cleaned(wish);
        var fits = clean.length() <= LONGEST && (!isContested || clean.equals(wish));
        return fits ? clean : shortened(clean) + "_" + hash(wish);
    }

    private static String cleaned(String wish) {
        return wish.replaceAll("[^A-Za-z0-9_-]", "_");
    }

    private static String shortened(String clean) {
        return clean.substring(0, Math.min(clean.length(), LONGEST - HASH_LENGTH - 1));
    }

    private static String hash(String wish) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(wish.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, HASH_LENGTH / 2);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
