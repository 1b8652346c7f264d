package io.magictunnel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every resource has to bring along so that the OpenAPI document is complete. */
class DashboardApplicationTest {

    static Stream<Method> methods() {
        return DashboardApplication.RESOURCES.stream()
                .flatMap(type -> Stream.of(type.getMethods()))
                .filter(DashboardApplicationTest::answersRequests);
    }

    @Test
    void everyResourceHasAPathAndATagThatIsDescribed() {
        var described = Arrays.stream(DashboardApplication.class
                        .getAnnotation(OpenAPIDefinition.class)
                        .tags())
                .map(Tag::name)
                .toList();

        assertThat(DashboardApplication.RESOURCES).allSatisfy(resource -> {
            assertThat(resource).hasAnnotation(Path.class);
            assertThat(resource.getAnnotationsByType(Tag.class))
                    .as("tags of " + resource)
                    .isNotEmpty()
                    .allSatisfy(tag -> assertThat(described).contains(tag.name()));
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyMethodHasASummary(Method method) {
        assertThat(method.isAnnotationPresent(Operation.class)).isTrue();
        assertThat(method.getAnnotation(Operation.class).summary()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("methods")
    void aMethodThatBuildsItsResponseSaysWhatIsInIt(Method method) {
        assertThat(method.getReturnType() != Response.class
                        || method.getAnnotationsByType(APIResponse.class).length > 0
                        || method.getAnnotationsByType(APIResponseSchema.class).length > 0)
                .isTrue();
    }

    @Test
    void methodsOfOneResourceHaveDifferentNamesForTheyBecomeTheOperationIds() {
        var ids = methods()
                .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName())
                .toList();

        assertThat(ids).doesNotHaveDuplicates();
    }

    private static boolean answersRequests(Method method) {
        return Arrays.stream(method.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpMethod.class));
    }
}
