package io.magictunnel.mcp.input;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys that seal what clients bring back, in a file that only the operator can read: states survive a restart. A new key
 * comes when the newest is old enough, and a key goes when nothing that it has sealed can be valid any more.
 */
public final class StateKeys {

    private static final Logger LOGGER = System.getLogger(StateKeys.class.getName());
    private static final int KEY_BYTES = 32;

    private final Path file;
    private final Duration age;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private List<StateKey> keys;

    /**
     * Reads the file; one that is missing or unreadable is begun anew.
     *
     * @param age after which a new key is used
     */
    public StateKeys(Path file, Duration age, Clock clock) {
        this.file = file;
        this.age = age;
        this.clock = clock;
        this.keys = read();
    }

    /** One of them; states name it by its id. */
    record StateKey(int id, Instant since, SecretKeySpec secret) {}

    /** The one that seals. */
    synchronized StateKey current() {
        var now = clock.instant();
        if (keys.isEmpty() || keys.getLast().since().plus(age).isBefore(now)) {
            var kept = new ArrayList<>(keys);
            kept.removeIf(key -> key.since().plus(age.multipliedBy(2)).isBefore(now));
            kept.add(newKey(now));
            keys = List.copyOf(kept);
            write();
        }
        return keys.getLast();
    }

    synchronized Optional<StateKey> find(int id) {
        return keys.stream().filter(key -> key.id() == id).findFirst();
    }

    private StateKey newKey(Instant now) {
        var secret = new byte[KEY_BYTES];
        random.nextBytes(secret);
        return new StateKey(random.nextInt(), now, key(secret));
    }

    private List<StateKey> read() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .filter(line -> !line.isBlank())
                            .map(StateKeys::parse)
                            .toList()
                    : List.of();
        } catch (IOException | IllegalArgumentException | DateTimeException unreadable) {
            LOGGER.log(
                    Level.WARNING,
                    "The keys of request states cannot be read, and are made anew: file={0}, reason={1}",
                    file,
                    unreadable.getClass().getSimpleName());
            return List.of();
        }
    }

    private static StateKey parse(String line) {
        var words = line.strip().split(" ", -1);
        var secret = Base64.getDecoder().decode(words[words.length - 1]);
        if (words.length != 3 || secret.length != KEY_BYTES) {
            throw new IllegalArgumentException("A line holds an id, a time and a key");
        }
        return new StateKey(Integer.parseInt(words[0]), Instant.parse(words[1]), key(secret));
    }

    private void write() {
        var text = keys.stream()
                .map(key -> "%d %s %s%n"
                        .formatted(
                                key.id(),
                                key.since(),
                                Base64.getEncoder().encodeToString(key.secret().getEncoded())))
                .collect(Collectors.joining());
        try {
            Files.createDirectories(file.getParent());
            var fresh = Files.createTempFile(file.getParent(), "state", ".keys", onlyForUs());
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritable) {
            LOGGER.log(
                    Level.WARNING,
                    "The keys of request states cannot be kept, so calls that wait for input do not survive a restart:"
                            + " file={0}, reason={1}",
                    file,
                    unwritable.toString());
        }
    }

    private static FileAttribute<?>[] onlyForUs() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static SecretKeySpec key(byte[] secret) {
        return new SecretKeySpec(secret, "AES");
    }
}
