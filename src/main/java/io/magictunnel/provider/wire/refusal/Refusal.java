package io.magictunnel.provider.wire.refusal;

import io.magictunnel.provider.FailureKind;

/** Which kind of failure a vendor's error is. Vendors agree about the status only in part, so their words count first. */
public final class Refusal {

    private Refusal() {}

    /** @param status the HTTP status; 200 for an error within a stream */
    public static FailureKind kind(int status, VendorError error) {
        if (isContextWindow(status, error)) {
            return FailureKind.CONTEXT_WINDOW;
        }
        if (isContentPolicy(error)) {
            return FailureKind.CONTENT_POLICY;
        }
        return isAboutMoney(error) ? FailureKind.FORBIDDEN : byWord(status, error);
    }

    private static boolean isContextWindow(int status, VendorError error) {
        return error.is("context_length_exceeded", "context_window_exceeded", "model_context_window_exceeded")
                || (status == 413 && error.is("request_too_large"))
                || error.says(
                        "maximum context length",
                        "context length exceeded",
                        "exceeds the context length",
                        "exceed context limit",
                        "exceeds the available context size",
                        "prompt is too long",
                        "input token count")
                || (error.says("context length") && error.says("overflow", "not enough", "exceed"));
    }

    private static boolean isContentPolicy(VendorError error) {
        return error.is(
                "content_filter",
                "content_policy_violation",
                "responsibleaipolicyviolation",
                "invalid_prompt",
                "safety",
                "moderation_blocked");
    }

    /** An empty account answers as a rate limit does, but waiting does not fill it. */
    private static boolean isAboutMoney(VendorError error) {
        return error.is("insufficient_quota", "billing_error", "billing_hard_limit_reached", "billing_not_active")
                || error.says("credit balance is too low");
    }

    private static FailureKind byWord(int status, VendorError error) {
        if (error.is("authentication_error", "invalid_api_key", "unauthenticated")
                || error.says("api key not valid", "api key not found")) {
            return FailureKind.AUTHENTICATION;
        }
        if (error.is("overloaded_error", "unavailable", "slow_down", "engine_overloaded")) {
            return FailureKind.OVERLOADED;
        }
        if (error.is("rate_limit_error", "rate_limit_exceeded", "resource_exhausted", "requests", "tokens")) {
            return FailureKind.RATE_LIMITED;
        }
        if (error.is("permission_error", "permission_denied")) {
            return FailureKind.FORBIDDEN;
        }
        if (error.is("not_found_error", "model_not_found", "deploymentnotfound", "not_found")) {
            return FailureKind.NOT_FOUND;
        }
        return status >= 300 ? byStatus(status) : withinAStream(error);
    }

    private static FailureKind byStatus(int status) {
        return switch (status) {
            case 401 -> FailureKind.AUTHENTICATION;
            case 402, 403 -> FailureKind.FORBIDDEN;
            case 404, 410 -> FailureKind.NOT_FOUND;
            case 408, 504, 524 -> FailureKind.TIMEOUT;
            case 413 -> FailureKind.CONTEXT_WINDOW;
            case 429 -> FailureKind.RATE_LIMITED;
            case 503, 529 -> FailureKind.OVERLOADED;
            default -> status < 400 ? FailureKind.NOT_FOUND : clientOrServer(status);
        };
    }

    private static FailureKind clientOrServer(int status) {
        return status < 500 ? FailureKind.INVALID_REQUEST : FailureKind.SERVER_ERROR;
    }

    private static FailureKind withinAStream(VendorError error) {
        return error.is("invalid_request_error", "invalid_argument", "failed_precondition")
                ? FailureKind.INVALID_REQUEST
                : FailureKind.SERVER_ERROR;
    }
}
