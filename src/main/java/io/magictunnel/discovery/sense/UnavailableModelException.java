package io.magictunnel.discovery.sense;

/** The model for meanings cannot be used; the message says why, as the beginning of a sentence. */
public final class UnavailableModelException extends Exception {

    UnavailableModelException(String message, Throwable cause) {
        super(message, cause);
    }
}
