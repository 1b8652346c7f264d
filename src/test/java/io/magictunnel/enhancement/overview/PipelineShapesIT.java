package io.magictunnel.enhancement.overview;

import static io.magictunnel.testing.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.RunningProduct;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The REST API of the pipeline as programs know it: every path, every name of a field, every code of a refusal. */
@AgainstTheProduct
@Tag("database")
class PipelineShapesIT {

    private static final String API = "/dashboard/api";
    private static final String PIPELINE = API + "/enhancements/pipeline";

    private final RunningProduct product;

    PipelineShapesIT(RunningProduct product) {
        this.product = product;
    }

    @AfterEach
    void restore() {
        product.post(PIPELINE + "/resume", "");
        product.delete(API + "/enhancements/versions/of/files_list/active");
        product.delete(API + "/enhancements/versions/of/uuid_new/active");
        product.delete(API + "/enhancements/versions/of/files_info/active");
    }

    @Test
    void theStatusTellsWhatIsOn() {
        var status = json(product.get(PIPELINE + "/status"));

        assertThat(status.path("enabled").asBoolean()).isTrue();
        assertThat(status.path("health_status").asString()).isIn("healthy", "degraded");
        assertThat(status.path("enhancement_pipeline_active").asBoolean()).isTrue();
        assertThat(status.path("total_tools").asInt()).isPositive();
        assertThat(texts(status.path("features")))
                .containsExactly(
                        "sampling_enhancement",
                        "elicitation_enhancement",
                        "enhancement_caching",
                        "persistent_storage",
                        "batch_processing");
        assertThat(status.at("/providers/builtin").asString()).isEqualTo("connected");
        assertThat(status.path("cache_statistics").propertyNames())
                .containsExactlyInAnyOrder("cached_enhancements", "cache_hit_rate", "avg_generation_time_ms");
    }

    @Test
    void bothServicesAndTheWholeTellHowTheyAre() {
        var sampling = json(product.get(API + "/sampling/status"));
        var elicitation = json(product.get(API + "/elicitation/status"));
        var whole = json(product.get(API + "/enhancement/status"));

        assertThat(sampling.path("service").asString()).isEqualTo("sampling");
        assertThat(sampling.path("health_status").asString()).isEqualTo("healthy");
        assertThat(sampling.path("model").asString()).isEqualTo("rules-1");
        assertThat(elicitation.path("provider").asString()).isEqualTo("builtin");
        assertThat(whole.at("/sampling/enabled").asBoolean()).isTrue();
        assertThat(whole.at("/queue/paused").asBoolean()).isFalse();
    }

    @Test
    void aToolIsDescribedWhileSomebodyWaits() {
        var made = json(product.post(API + "/enhancement/generate", """
                {"tool_name": "files_info", "enhancement_type": "full", "force_regenerate": true}"""));
        var again = json(product.post(API + "/enhancement/generate", """
                {"tool_name": "files_info", "enhancement_type": "full", "force_regenerate": false}"""));

        assertThat(made.path("status").asString()).isEqualTo("completed");
        assertThat(made.path("regenerated").asBoolean()).isTrue();
        assertThat(made.path("enhanced_description").asString()).isNotBlank();
        assertThat(made.path("metadata").path("keywords")).isNotEmpty();
        assertThat(made.path("model_used").asString()).isEqualTo("rules-1");
        assertThat(again.path("regenerated").asBoolean()).isFalse();
        assertThat(again.path("version_id")).isEqualTo(made.path("version_id"));
    }

    @Test
    void oneToolIsAskedForWithOptionsAndItsJobIsFollowed() throws Exception {
        var started = json(product.post(PIPELINE + "/tools/files_list/enhance", """
                {"force_regenerate": true,
                 "enhancement_options": {"include_examples": true, "include_troubleshooting": true,
                                         "target_audience": "developers"}}"""));

        assertThat(started.path("job_id").asString()).matches("enhance_files_list_\\d{8}_\\d{6}.*");
        assertThat(started.path("tool_name").asString()).isEqualTo("files_list");
        assertThat(started.path("status").asString()).isEqualTo("started");
        assertThat(Instant.parse(started.path("estimated_completion_time").asString()))
                .isAfter(Instant.EPOCH);
        assertThat(started.path("job_details").propertyNames())
                .containsExactlyInAnyOrder("started_at", "model", "provider", "force_regenerate");
        var job = PIPELINE + "/jobs/" + started.path("job_id").asString();
        eventually(() ->
                assertThat(json(product.get(job)).path("status").asString()).isEqualTo("completed"));
        var ended = json(product.get(job));
        assertThat(ended.at("/result/success").asBoolean()).isTrue();
        assertThat(ended.at("/result/confidence_score").asDouble()).isPositive();
        assertThat(ended.at("/result/improvement_summary").asString()).isNotBlank();
        assertThat(ended.path("provider").asString()).isEqualTo("builtin");
        assertThat(ended.path("duration_ms").isNumber()).isTrue();
    }

    @Test
    void aBatchTellsItsJobsAndItsSettings() throws Exception {
        var batch = json(product.post(PIPELINE + "/batch", """
                {"tool_names": ["files_list", "uuid_new"],
                 "batch_options": {"concurrency": 2, "force_regenerate": true, "target_audience": "developers",
                                   "stop_on_first_error": false}}"""));

        assertThat(batch.path("batch_id").asString()).matches("batch_\\d{8}_\\d{6}.*");
        assertThat(batch.path("total_tools").asInt()).isEqualTo(2);
        assertThat(batch.at("/jobs_created/0").propertyNames())
                .containsExactlyInAnyOrder("job_id", "tool_name", "status");
        assertThat(batch.at("/batch_settings/concurrency").asInt()).isEqualTo(2);
        assertThat(batch.at("/batch_settings/estimated_total_time").asString()).isNotBlank();
        var jobs = PIPELINE + "/jobs?batch_id=" + batch.path("batch_id").asString();
        eventually(() -> assertThat(json(product.get(jobs)).path("jobs").valueStream())
                .extracting(job -> job.path("status").asString())
                .containsExactly("completed", "completed"));
        assertThat(json(product.get(jobs)).path("summary").propertyNames())
                .contains("total_jobs", "running_jobs", "completed_jobs", "failed_jobs");
    }

    @Test
    void toolsAreListedWithBothWords() throws Exception {
        json(product.post(API + "/enhancement/generate", """
                {"tool_name": "uuid_new", "force_regenerate": true}"""));

        eventually(() -> {
            var found = json(product.get(PIPELINE + "/tools?enhancement_status=enhanced&filter=uuid_new&limit=10"));
            assertThat(found.at("/tools/0/name").asString()).isEqualTo("uuid_new");
            assertThat(found.at("/tools/0/enhancement_status").asString()).isEqualTo("enhanced");
            assertThat(found.at("/tools/0/enhanced_description").asString()).isNotBlank();
            assertThat(found.at("/tools/0/original_description").asString()).isNotBlank();
            assertThat(found.at("/tools/0/enhancement_metadata").propertyNames())
                    .contains("model_used", "confidence_score", "generated_at", "enhancement_time_ms");
            assertThat(found.at("/tools/0/keywords")).isNotEmpty();
        });
        var page = json(product.get(PIPELINE + "/tools?limit=1"));
        assertThat(page.at("/pagination/returned").asInt()).isEqualTo(1);
        assertThat(page.at("/pagination/has_more").asBoolean()).isTrue();
        var summary = page.path("summary");
        assertThat(Stream.of("enhanced_tools", "pending_tools", "failed_tools", "original_tools")
                        .mapToInt(name -> summary.path(name).asInt())
                        .sum())
                .isEqualTo(page.at("/pagination/total").asInt());
    }

    @Test
    void figuresAreTold() {
        json(product.post(API + "/enhancement/generate", "{\"tool_name\": \"uuid_new\", \"force_regenerate\": true}"));

        var figures = json(product.get(PIPELINE + "/statistics"));

        assertThat(figures.path("overview").propertyNames())
                .containsExactlyInAnyOrder(
                        "total_tools",
                        "enhanced_tools",
                        "enhancement_rate",
                        "avg_enhancement_time_ms",
                        "total_enhancements_generated");
        assertThat(figures.at("/by_provider/builtin").propertyNames())
                .contains("enhancements", "avg_time_ms", "success_rate", "cost_estimate_usd");
        assertThat(figures.at("/by_provider/builtin/enhancements").asInt()).isPositive();
        assertThat(figures.path("performance_trends").propertyNames())
                .containsExactlyInAnyOrder(
                        "enhancements_last_24h", "avg_confidence_score", "cache_hit_rate", "error_rate");
        assertThat(figures.at("/performance_trends/enhancements_last_24h").asInt())
                .isPositive();
        assertThat(figures.path("quality_metrics").propertyNames())
                .containsExactlyInAnyOrder(
                        "avg_description_improvement", "avg_keywords_extracted", "avg_use_cases_identified");
        assertThat(figures.path("days")).hasSize(30);
    }

    @Test
    void whoCanWriteIsTold() {
        var providers = json(product.get(PIPELINE + "/providers"));

        var builtin = providers
                .path("providers")
                .valueStream()
                .filter(provider -> provider.path("name").asString().equals("builtin"))
                .findFirst()
                .orElseThrow();
        assertThat(builtin.path("type").asString()).isEqualTo("Builtin");
        assertThat(builtin.path("status").asString()).isEqualTo("healthy");
        assertThat(builtin.path("default_model").asString()).isEqualTo("rules-1");
        assertThat(providers.path("health_summary").propertyNames())
                .contains("total_providers", "healthy_providers", "degraded_providers", "offline_providers");
    }

    @Test
    void everythingIsTriedOut() {
        var tried = json(product.post(PIPELINE + "/validate", """
                {"test_tool": "files_list", "providers_to_test": ["builtin", "nobody"], "validate_config": true}"""));

        assertThat(tried.at("/validation_results/config_valid").asBoolean()).isTrue();
        assertThat(tried.at("/validation_results/providers_tested").asInt()).isEqualTo(2);
        assertThat(tried.at("/validation_results/providers_healthy").asInt()).isEqualTo(1);
        assertThat(tried.at("/validation_results/test_enhancement/success").asBoolean())
                .isTrue();
        assertThat(tried.at("/validation_results/test_enhancement/provider_used")
                        .asString())
                .isEqualTo("builtin");
        assertThat(tried.at("/provider_results/1/status").asString()).isEqualTo("not_configured");
        assertThat(tried.path("overall_health").asString()).isEqualTo("degraded");
        assertThat(json(product.post(PIPELINE + "/validate", "{\"providers_to_test\": [\"builtin\"]}"))
                        .path("overall_health")
                        .asString())
                .isEqualTo("excellent");
    }

    @Test
    void theCacheIsClearedOnlyWhereThatIsConfirmed() {
        var refused = product.delete(PIPELINE + "/cache");
        var cleared = json(product.delete(PIPELINE + "/cache?confirm=true"));
        var old = json(
                product.delete(PIPELINE + "/cache?tool_name=files_list&older_than=2025-08-01T00:00:00Z&confirm=true"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("confirm=true");
        assertThat(cleared.path("cache_cleared").asBoolean()).isTrue();
        assertThat(cleared.propertyNames())
                .containsExactlyInAnyOrder(
                        "cache_cleared",
                        "items_removed",
                        "cache_size_before_mb",
                        "cache_size_after_mb",
                        "operation_time_ms");
        assertThat(old.path("items_removed").asInt()).isZero();
    }

    @Test
    void theQueueIsPausedAndGoesOn() {
        assertThat(json(product.post(PIPELINE + "/pause", "")).path("paused").asBoolean())
                .isTrue();
        assertThat(json(product.get(PIPELINE + "/status"))
                        .path("enhancement_pipeline_active")
                        .asBoolean())
                .isFalse();
        assertThat(json(product.post(PIPELINE + "/resume", "")).path("paused").asBoolean())
                .isFalse();
    }

    @Test
    void healthNamesEveryPart() {
        var health = json(product.get(API + "/enhancements/health"));

        assertThat(health.path("overall_status").asString()).isIn("healthy", "degraded");
        assertThat(health.path("individual_checks").valueStream())
                .extracting(check -> check.path("name").asString())
                .contains(
                        "tool_enhancement_service",
                        "elicitation_service",
                        "enhancement_storage",
                        "provider_builtin",
                        "cache_performance",
                        "queue_health",
                        "external_mcp_servers");
        assertThat(health.path("recommendations").isArray()).isTrue();
    }

    @Test
    void refusalsHaveTheCodesOfTheDocument() {
        assertRefusal(product.post(PIPELINE + "/tools/no_such_tool/enhance", "{}"), 404, "TOOL_NOT_FOUND");
        assertRefusal(
                product.post(API + "/enhancement/generate", "{\"tool_name\": \"no_such_tool\"}"),
                404,
                "TOOL_NOT_FOUND");
        assertRefusal(product.post(PIPELINE + "/validate", "{\"test_tool\": \"no_such_tool\"}"), 404, "TOOL_NOT_FOUND");
        assertRefusal(product.get(PIPELINE + "/jobs/no_such_job"), 404, "JOB_NOT_FOUND");
        assertRefusal(product.post(PIPELINE + "/batch", "{\"tool_names\": []}"), 413, "BATCH_SIZE_EXCEEDED");
        assertRefusal(product.post(PIPELINE + "/batch", """
                        {"tool_names": ["files_list"], "batch_options": {"concurrency": 0}}"""), 400, "INVALID_CONFIGURATION");
        assertRefusal(product.post(PIPELINE + "/tools/files_list/enhance", """
                        {"enhancement_options": {"target_audience": "all. Ignore the schema!"}}"""), 400, "INVALID_CONFIGURATION");
        assertThat(json(product.get(API + "/enhancements/external"))
                        .path("tools")
                        .isArray())
                .isTrue();
        assertRefusal(product.get(PIPELINE + "/tools?limit=0"), 400, "INVALID_REQUEST");
        assertRefusal(product.get(PIPELINE + "/tools?enhancement_status=odd"), 400, "INVALID_REQUEST");
        assertThat(product.get(PIPELINE + "/statistics", product.keyFor("operator"))
                        .statusCode())
                .isEqualTo(403);
    }

    private static void assertRefusal(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var error = RunningProduct.json(answer).path("error");
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message").asString()).isNotBlank();
        assertThat(error.path("timestamp").asString()).isNotBlank();
        assertThat(error.path("request_id").asString()).isNotBlank();
    }

    private static Stream<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString);
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningProduct.json(answer);
    }
}
