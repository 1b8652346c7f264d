package io.magictunnel.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HttpStatusTest {

    @ParameterizedTest
    @CsvSource({
        "404,NOT_FOUND",
        "405,METHOD_NOT_ALLOWED",
        "415,UNSUPPORTED_MEDIA_TYPE",
        "413,REQUEST_ENTITY_TOO_LARGE",
        "499,HTTP_499"
    })
    void aStatusOfHttpIsNamedByItsOwnWords(int status, String code) {
        assertThat(new HttpStatus(status).name()).isEqualTo(code);
    }
}
