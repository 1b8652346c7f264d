package io.magictunnel.platform.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JSON of the REST API: snake_case names, lower-case enums, ISO-8601 times and durations, absent values left out. What it
 * cannot read it refuses with the line, the column, the field and what is allowed there. Every component of a
 * request record must be sent, unless it is an {@code Optional}.
 */
@Provider
@Consumes({MediaType.APPLICATION_JSON, "application/*+json"})
@Produces({MediaType.APPLICATION_JSON, "application/*+json"})
public class SnakeCaseJson implements MessageBodyReader<Object>, MessageBodyWriter<Object> {

    /** The largest body that is read. */
    public static final int MAX_BODY_BYTES = 4 * 1024 * 1024;

    /** For the few who write REST answers outside JAX-RS, such as a filter that refuses. */
    public static final JsonMapper MAPPER = JsonMapper.builder(Json.FACTORY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(EnumFeature.WRITE_ENUMS_TO_LOWERCASE)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .enable(
                    DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return isOurs(type);
    }

    @Override
    public Object readFrom(
            Class<Object> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(genericType, body);
    }

    @Override
    public void writeTo(
            Object value,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream body)
            throws IOException {
        body.write(MAPPER.writeValueAsBytes(value));
    }

    static Object read(Type type, InputStream body) throws IOException {
        var bytes = body.readNBytes(MAX_BODY_BYTES + 1);
        if (bytes.length > MAX_BODY_BYTES) {
            throw new DomainException(
                    RestError.BODY_TOO_LARGE, "The body is larger than %d bytes".formatted(MAX_BODY_BYTES));
        }
        if (bytes.length == 0) {
            throw new DomainException(RestError.INVALID_JSON, "The body is empty; it must be JSON");
        }
        try {
            var value = MAPPER.readValue(bytes, MAPPER.constructType(type));
            if (value == null) {
                throw new DomainException(RestError.INVALID_JSON, "The body is null; it must have a value");
            }
            return value;
        } catch (JacksonException refused) {
            throw JsonRefusal.of(refused);
        }
    }

    /** Texts and raw bytes are left to JAX-RS: they are JSON already. */
    private static boolean isOurs(Class<?> type) {
        return !CharSequence.class.isAssignableFrom(type)
                && !InputStream.class.isAssignableFrom(type)
                && !StreamingOutput.class.isAssignableFrom(type)
                && type != byte[].class;
    }
}
