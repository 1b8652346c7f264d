package io.magictunnel.upstream.mirror;

/** A tool's schema asks for headers in a way that the specification forbids; the tool cannot be called. */
public class InvalidMirrorException extends Exception {

    InvalidMirrorException(String message) {
        super(message);
    }
}
