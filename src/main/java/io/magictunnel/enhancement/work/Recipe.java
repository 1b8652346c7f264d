package io.magictunnel.enhancement.work;

import io.magictunnel.enhancement.DescriptionEnhancer;
import io.magictunnel.enhancement.EnhancementKind;
import io.magictunnel.enhancement.Manner;
import io.magictunnel.enhancement.MetadataExtractor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the way in which words are written: by whom, with which orders, in which style. What was written in the same way for the
 * same definition would come out the same, so nobody is asked twice.
 */
@ApplicationScoped
public class Recipe {

    @Inject
    DescriptionEnhancer enhancer;

    @Inject
    MetadataExtractor extractor;

    /** SHA-256, in hexadecimal digits. */
    public String of(EnhancementKind kind, Manner manner) {
        var way = "%s|%s|%s".formatted(kind, enhancer.recipe(manner), extractor.recipe());
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(way.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
