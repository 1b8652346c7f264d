package io.magictunnel.provider.wire.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.provider.ApiSecret;
import io.magictunnel.provider.FailureKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    401 | {"error":{"code":"invalid_api_key","type":"invalid_request_error"}}                     | AUTHENTICATION
                    400 | {"error":{"code":400,"status":"INVALID_ARGUMENT","message":"API key not valid."}}       | AUTHENTICATION
                    400 | [{"error":{"status":"UNAUTHENTICATED","message":"x"}}]                                  | AUTHENTICATION
                    403 | {"error":{"status":"PERMISSION_DENIED"}}                                                | FORBIDDEN
                    429 | {"error":{"code":"insufficient_quota","type":"insufficient_quota"}}                     | FORBIDDEN
                    400 | {"type":"error","error":{"type":"invalid_request_error","message":"Your credit balance is too low"}} | FORBIDDEN
                    404 | {"error":{"code":"DeploymentNotFound"}}                                                 | NOT_FOUND
                    404 | {"error":"model 'x' not found"}                                                         | NOT_FOUND
                    429 | {"error":{"type":"tokens","code":"rate_limit_exceeded"}}                                | RATE_LIMITED
                    429 | nonsense                                                                                | RATE_LIMITED
                    529 | {"type":"error","error":{"type":"overloaded_error"}}                                    | OVERLOADED
                    200 | {"type":"error","error":{"type":"overloaded_error"}}                                    | OVERLOADED
                    200 | {"error":"something broke"}                                                             | SERVER_ERROR
                    500 | {"error":{"type":"server_error"}}                                                       | SERVER_ERROR
                    502 | <html>Bad gateway</html>                                                                | SERVER_ERROR
                    400 | {"error":{"code":"context_length_exceeded"}}                                            | CONTEXT_WINDOW
                    400 | {"error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens > 200000 maximum"}} | CONTEXT_WINDOW
                    400 | {"error":{"status":"INVALID_ARGUMENT","message":"The input token count (9) exceeds the maximum"}} | CONTEXT_WINDOW
                    413 | {"error":{"type":"request_too_large"}}                                                  | CONTEXT_WINDOW
                    400 | {"error":{"code":"content_filter","innererror":{"code":"ResponsibleAIPolicyViolation"}}} | CONTENT_POLICY
                    400 | {"error":{"message":"x","innererror":{"code":"ResponsibleAIPolicyViolation"}}}          | CONTENT_POLICY
                    400 | {"error":{"type":"invalid_request_error","message":"bad"}}                              | INVALID_REQUEST
                    422 | {"detail":"no"}                                                                         | INVALID_REQUEST
                    408 |                                                                                         | TIMEOUT
                    302 |                                                                                         | NOT_FOUND
                    400 | {"error":[1,2]}                                                                         | INVALID_REQUEST
                    400 | [[[[]]]]                                                                                | INVALID_REQUEST
                    """)
    void whatVendorsSayHasAKind(int status, String body, FailureKind expected) {
        var bytes = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);

        assertThat(Refusal.kind(status, VendorError.read(bytes))).isEqualTo(expected);
    }

    @Test
    void googleSaysHowLongToWaitWithinTheError() {
        var error = VendorError.read("""
                {"error":{"code":429,"status":"RESOURCE_EXHAUSTED","details":[
                  {"@type":"type.googleapis.com/google.rpc.QuotaFailure"},
                  {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"12.5s"}]}}""".getBytes(StandardCharsets.UTF_8));

        assertThat(error.retryAfter()).contains(Duration.ofMillis(12_500));
    }

    @Test
    void aVendorsWordsAreOneShortLineWithoutTheKey() {
        var key = new KnownKeys().with(Optional.of(new ApiSecret("sk-abc+def")));
        var text = "Wrong key sk-abc+def\n(sk-abc%2Bdef)\u0000\u202e " + "x".repeat(1000);

        assertThat(VendorText.line(text, key))
                .startsWith("Wrong key *** (***) x")
                .hasSizeLessThan(310)
                .doesNotContain("sk-abc", "\n", "\u202e");
    }
}
