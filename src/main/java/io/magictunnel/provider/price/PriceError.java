package io.magictunnel.provider.price;

import io.magictunnel.platform.ErrorCode;

/** Refusals about prices. */
public enum PriceError implements ErrorCode {
    INVALID_PRICE(400),
    PRICE_NOT_FOUND(404),
    TOO_MANY_PRICES(409),
    PRICE_FILE_REFUSED(422);

    private final int httpStatus;

    PriceError(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    @Override
    public int httpStatus() {
        return httpStatus;
    }
}
