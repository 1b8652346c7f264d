package io.magictunnel.mcp.input;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals states for clients and opens them again: encrypted, so that they say nothing, and authenticated together with whose
 * request it is and which one. Changed, or brought with another request or by somebody else, a state is none.
 */
public final class RequestStates {

    private static final String ALGORITHM = "AES/GCM/NoPadding";
    private static final int TAG_BITS = 128;
    private static final int NONCE = 12;
    private static final int HEAD = Integer.BYTES + NONCE;
    private static final byte PARKED = 'p';
    private static final byte NOTED = 'n';
    private static final byte NOT_NOTED = 'w';

    private final StateKeys keys;
    private final SecureRandom random = new SecureRandom();

    public RequestStates(StateKeys keys) {
        this.keys = keys;
    }

    /** A genuine state, which may have expired. */
    public record Opened(RequestState state, Instant expiry) {}

    public String seal(RequestState state, Instant expiry, RequestBinding binding) {
        var key = keys.current();
        var nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, binding).doFinal(encode(state, expiry));
            var whole = ByteBuffer.allocate(HEAD + sealed.length)
                    .putInt(key.id())
                    .put(nonce)
                    .put(sealed);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, impossible);
        }
    }

    /** Empty where we did not give this state for this request to this principal. */
    public Optional<Opened> open(String text, RequestBinding binding) {
        try {
            var whole = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (whole.remaining() <= HEAD) {
                return Optional.empty();
            }
            var key = keys.find(whole.getInt());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            var nonce = new byte[NONCE];
            whole.get(nonce);
            var sealed = new byte[whole.remaining()];
            whole.get(sealed);
            return Optional.of(decode(ByteBuffer.wrap(
                    cipher(Cipher.DECRYPT_MODE, key.get(), nonce, binding).doFinal(sealed))));
        } catch (IllegalArgumentException | GeneralSecurityException notOurs) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, StateKeys.StateKey key, byte[] nonce, RequestBinding binding)
            throws GeneralSecurityException {
        var cipher = Cipher.getInstance(ALGORITHM);
        cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(binding.digest());
        return cipher;
    }

    private static byte[] encode(RequestState state, Instant expiry) {
        var kind =
                switch (state) {
                    case RequestState.Parked parked -> PARKED;
                    case RequestState.Noted(var note) -> note.isPresent() ? NOTED : NOT_NOTED;
                };
        var text =
                switch (state) {
                    case RequestState.Parked(var callId) -> callId;
                    case RequestState.Noted(var note) -> note.orElse("");
                };
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(1 + Long.BYTES + bytes.length)
                .put(kind)
                .putLong(expiry.toEpochMilli())
                .put(bytes)
                .array();
    }

    private static Opened decode(ByteBuffer genuine) {
        var kind = genuine.get();
        var expiry = Instant.ofEpochMilli(genuine.getLong());
        var text = StandardCharsets.UTF_8.decode(genuine).toString();
        var state = kind == PARKED
                ? new RequestState.Parked(text)
                : new RequestState.Noted(Optional.of(text).filter(note -> kind == NOTED));
        return new Opened(state, expiry);
    }
}
