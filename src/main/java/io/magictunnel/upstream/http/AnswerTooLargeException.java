package io.magictunnel.upstream.http;

import java.io.IOException;

/** A response, or one event of it, is larger than allowed. */
class AnswerTooLargeException extends IOException {

    AnswerTooLargeException(int limit) {
        super("answered with more than %d bytes".formatted(limit));
    }
}
