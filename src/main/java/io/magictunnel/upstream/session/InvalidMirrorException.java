package io.magictunnel.upstream.session;

/** A tool's schema asks for headers in a way that the specification forbids; the tool cannot be called. */
class InvalidMirrorException extends Exception {

    InvalidMirrorException(String message) {
        super(message);
    }
}
