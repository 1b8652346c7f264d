package io.magictunnel.provider.fake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A certificate authority that nobody knows, as companies have one, made with the tool that comes with Java. */
public final class PrivateAuthority {

    private static final String PASSWORD = "changeit";

    private final Path keys;
    private final Path trust;

    private PrivateAuthority(Path keys, Path trust) {
        this.keys = keys;
        this.trust = trust;
    }

    /** With a server whose certificate is for that host. */
    public static PrivateAuthority in(Path folder, String host) throws Exception {
        var keys = folder.resolve("keys-of-%s.p12".formatted(host));
        keytool(keys, "authority", "CN=Private Authority", "-ext", "bc:c");
        keytool(keys, "server", "CN=" + host, "-signer", "authority", "-ext", "san=dns:" + host);
        var trust = folder.resolve("trust-%s.p12".formatted(host));
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("authority", load(keys).getCertificate("authority"));
        try (var out = Files.newOutputStream(trust)) {
            trusted.store(out, PASSWORD.toCharArray());
        }
        return new PrivateAuthority(keys, trust);
    }

    /** As the server shows itself. */
    public SSLContext server() throws GeneralSecurityException, IOException {
        var store = load(keys);
        store.deleteEntry("authority");
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(store, PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** What Java is started with where this authority is trusted. */
    public List<String[]> propertiesOfTrust() {
        return List.of(
                new String[] {"javax.net.ssl.trustStore", trust.toString()},
                new String[] {"javax.net.ssl.trustStorePassword", PASSWORD});
    }

    private static KeyStore load(Path file) throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD.toCharArray());
        }
        return store;
    }

    private static void keytool(Path store, String alias, String name, String... more) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keystore",
                store.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-alias",
                alias,
                "-dname",
                name,
                "-keyalg",
                "EC",
                "-validity",
                "2"));
        command.addAll(List.of(more));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("keytool: " + said);
        }
    }
}
