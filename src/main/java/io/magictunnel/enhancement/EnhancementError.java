package io.magictunnel.enhancement;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.ErrorCode;

/** Why no better words came. */
public enum EnhancementError implements ErrorCode {
    /** Whoever was asked gave nothing that can be used. */
    ENHANCEMENT_FAILED(500),
    /** The operator has switched it off. */
    ENHANCEMENT_DISABLED(409),
    /** It belongs to another server, and nobody forces it. */
    EXTERNAL_TOOL_PROTECTION(409),
    VERSION_NOT_FOUND(404),
    JOB_NOT_FOUND(404),
    BATCH_SIZE_EXCEEDED(413),
    /** How something is to be done, in a request or in the configuration, makes no sense. */
    INVALID_CONFIGURATION(400),
    INVALID_REQUEST(400);

    private final int httpStatus;

    EnhancementError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    static void requireEnabled(boolean enabled, String key) {
        if (!enabled) {
            throw new DomainException(
                    ENHANCEMENT_DISABLED, "The operator has switched this off", "%s: false".formatted(key));
        }
    }

    /** That a field of a request holds something that is not allowed. */
    public static DomainException refusal(String field, String allowed) {
        return new DomainException(
                INVALID_CONFIGURATION,
                "The field '%s' holds something that is not allowed there".formatted(field),
                allowed);
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
