package io.magictunnel.provider.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.magictunnel.provider.chat.ChatPart;
import io.magictunnel.provider.chat.ChatRequest;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A request to a provider, recognised again without being kept. */
record RequestDigest(String hex) {

    static RequestDigest of(String provider, ChatRequest request) {
        var digest = sha256();
        add(digest, provider);
        add(digest, request.model());
        RequestContent.of(request).pieces().forEach(piece -> add(digest, piece.text()));
        request.messages().stream()
                .flatMap(message -> message.parts().stream())
                .filter(ChatPart.Image.class::isInstance)
                .forEach(part -> digest.update(((ChatPart.Image) part).bytes()));
        return new RequestDigest(HexFormat.of().formatHex(digest.digest()));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(UTF_8));
        digest.update((byte) 0);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
