package io.magictunnel.provider.chat;

/**
 * Something that was asked for and not sent, because the model would have refused the whole request.
 *
 * @param subject what it is about, such as {@code temperature}
 */
public record ChatWarning(String subject, String message) {}
