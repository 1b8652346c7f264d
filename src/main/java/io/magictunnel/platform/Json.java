package io.magictunnel.platform;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/** The product's one JSON mapper. Nesting and text length are bounded, so that a hostile document cannot exhaust us. */
public final class Json {

    /** Deepest nesting of objects and arrays that any document may have. */
    public static final int MAX_NESTING = 64;

    public static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .maxStringLength(16 * 1024 * 1024)
                    .maxNumberLength(1000)
                    .build())
            .build();

    public static final JsonMapper MAPPER = JsonMapper.builder(FACTORY).build();

    private Json() {}
}
