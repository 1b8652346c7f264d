package io.magictunnel.registry;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.resource.SchemaLoader;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/**
 * JSON Schemas, of 2020-12 where they name no other dialect. Never reads from a network or a file: besides itself a schema can
 * refer only to the dialects' own schemas. What was compiled is kept by content.
 */
@ApplicationScoped
public class JsonSchemas {

    private static final int KEPT = 2_000;
    /** How long all regular expressions of a schema may take for one document. */
    private static final Duration PATTERN_TIME = Duration.ofSeconds(2);

    private final SchemaRegistry registry;
    private final Schema ofSchemas;
    private final Cache<String, Schema> byContent =
            Caffeine.newBuilder().maximumSize(KEPT).build();
    /** The same tool brings the same tree with every call: it is found without looking into it. */
    private final Cache<JsonNode, Schema> byTree =
            Caffeine.newBuilder().weakKeys().maximumSize(KEPT).build();

    public JsonSchemas() {
        var config = SchemaRegistryConfig.builder()
                .locale(Locale.ROOT)
                .regularExpressionFactory(BoundedPattern::new)
                .build();
        var dialectsOnly = SchemaLoader.builder()
                .allow(iri -> iri.toString().matches("https?://json-schema\\.org/.*"))
                .build();
        registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config).schemaLoader(dialectsOnly));
        ofSchemas = registry.getSchema(SchemaLocation.of(SpecificationVersion.DRAFT_2020_12.getDialectId()));
    }

    /** Where the document does not follow the schema. */
    public List<Error> violations(Schema schema, JsonNode document) {
        return BoundedPattern.within(PATTERN_TIME, () -> schema.validate(document));
    }

    /** Where a schema does not follow the rules for schemas of 2020-12. */
    public List<Error> faultsOf(JsonNode schema) {
        return violations(ofSchemas, schema);
    }

    /** @throws com.networknt.schema.SchemaException when it is no schema, or refers to something that is not in it */
    public Schema compile(JsonNode schema) {
        return byTree.get(schema, tree -> byContent.get(hash(tree), unseen -> build(tree)));
    }

    private Schema build(JsonNode schema) {
        var fresh = registry.getSchema(schema);
        fresh.initializeValidators();
        return fresh;
    }

    private static String hash(JsonNode schema) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(schema.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
