package io.magictunnel.platform;

/** A refusal that callers can act on. Each feature lists its own in an enum; the constant's name is what callers read. */
public interface ErrorCode {

    String name();

    int httpStatus();
}
