package io.magictunnel.provider.dialect;

import io.magictunnel.provider.chat.ChatPart;
import java.util.Base64;

/** A picture written as an address that holds it. */
public final class DataAddress {

    private DataAddress() {}

    public static String of(ChatPart.Image image) {
        return "data:%s;base64,%s".formatted(image.mediaType(), base64(image));
    }

    public static String base64(ChatPart.Image image) {
        return Base64.getEncoder().encodeToString(image.bytes());
    }
}
