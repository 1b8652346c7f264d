package io.magictunnel;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.magictunnel.platform.Json;
import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI document, and whether the REST API does what it says. */
@AgainstTheProduct
class OpenApiIT {

    private static final List<String> VERBS = List.of("get", "post", "put", "patch", "delete");

    private ObjectNode document;

    @BeforeEach
    void read(RunningProduct product) throws Exception {
        // the server puts the document together beside everything else that it does at its start
        eventually(() -> {
            document = (ObjectNode) RunningProduct.json(product.getAsStranger("/openapi?format=json"));
            assertThat(document.path("paths").isEmpty()).isFalse();
        });
    }

    @Test
    void describesEveryMethodOfTheApiAndNothingElse() {
        assertThat(operations())
                .hasSize((int) DashboardApplicationTest.methods().count());
        assertThat(document.path("paths").propertyNames())
                .allSatisfy(path -> assertThat(path).startsWith("/dashboard/api/"));
    }

    @Test
    void everyMethodOfAResourceIsDescribedAtItsAddress() {
        var expected = DashboardApplicationTest.methods()
                .map(method ->
                        snakeCase(method.getDeclaringClass().getSimpleName().replaceFirst("Resource$", "") + "_"
                                + method.getName()))
                .toList();

        assertThat(operations())
                .extracting(operation -> operation.path("operationId").asString(""))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void anIndependentReaderOfOpenApiHasNoObjection() {
        var reading = readIndependently();

        assertThat(reading.getMessages()).isEmpty();
        assertThat(reading.getOpenAPI().getPaths()).hasSameSizeAs(document.path("paths"));
    }

    @Test
    void theIndependentReaderWouldObject() {
        ((ObjectNode) document.path("info")).remove("title");

        assertThat(readIndependently().getMessages()).containsExactly("attribute info.title is missing");
    }

    @Test
    void everyOperationHasAnIdASummaryAndItsAnswers() {
        assertThat(operations().stream()
                        .map(operation -> operation.path("operationId").asString("")))
                .doesNotContain("")
                .doesNotHaveDuplicates();
        assertThat(operations()).allSatisfy(operation -> {
            assertThat(operation.path("summary").asString("")).isNotBlank();
            assertThat(operation.path("responses").propertyNames())
                    .contains("default")
                    .anyMatch(status -> status.startsWith("2"));
            assertThat(operation.at("/responses/200").isMissingNode()
                            || operation.at("/responses/200/content").isObject())
                    .as("content of " + operation.path("operationId"))
                    .isTrue();
        });
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> assertThat(
                        document.at(reference.substring(1)).isMissingNode())
                .as(reference)
                .isFalse());
    }

    @Test
    void saysHowToProveWhoIsCalling() {
        assertThat(document.at("/components/securitySchemes").propertyNames()).contains("bearer", "session_token");
        assertThat(document.path("security")).hasSize(2);
        assertThat(document.at("/paths/~1dashboard~1api~1session/post/security").isArray())
                .isTrue();
    }

    @Test
    void answersHaveTheShapeThatTheDocumentSays(RunningProduct product) {
        closeAllObjects();
        var questions = document.path("paths")
                .propertyStream()
                .filter(path -> !path.getKey().contains("{") && path.getValue().has("get"))
                .filter(path -> needsNoParameter(path.getValue().path("get")))
                .toList();

        assertThat(questions).isNotEmpty().allSatisfy(path -> {
            var answer = product.get(path.getKey());
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(violations(
                            "/paths/%s/get/responses/200/content/application~1json/schema"
                                    .formatted(path.getKey().replace("/", "~1")),
                            answer.body()))
                    .as(path.getKey())
                    .isEmpty();
        });
    }

    @Test
    void refusalsHaveTheShapeThatTheDocumentSays(RunningProduct product) {
        closeAllObjects();

        var answer = product.get("/dashboard/api/nothing-here");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(violations("/components/schemas/ErrorBody", answer.body())).isEmpty();
    }

    @Test
    void theUserInterfaceOpens(RunningProduct product) {
        var page = product.getAsStranger("/openapi/ui/");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(page.body()).contains("<html");
    }

    private SwaggerParseResult readIndependently() {
        return new OpenAPIV3Parser().readContents(document.toString(), List.of(), new ParseOptions());
    }

    private static String snakeCase(String name) {
        return name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private List<JsonNode> operations() {
        var operations = new ArrayList<JsonNode>();
        document.path("paths")
                .forEach(path -> VERBS.stream().filter(path::has).map(path::get).forEach(operations::add));
        return operations;
    }

    private static boolean needsNoParameter(JsonNode operation) {
        return operation.path("parameters").valueStream().noneMatch(parameter -> parameter
                .path("required")
                .asBoolean(false));
    }

    /** So that a field which the document does not know is found. */
    private void closeAllObjects() {
        document.at("/components/schemas").forEach(schema -> {
            if (schema instanceof ObjectNode object && object.has("properties")) {
                object.put("additionalProperties", false);
            }
        });
    }

    private List<String> violations(String pointer, String json) {
        var schema = document.deepCopy().put("$ref", "#" + pointer);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(Json.MAPPER.readTree(json))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
