package io.magictunnel;

import io.magictunnel.platform.Home;
import io.magictunnel.security.FirstAdmin;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What an operator reads when the product has come up: where everything is, and how to connect. */
record Welcome(UnaryOperator<String> environment, Path data) {

    private static final Set<String> ALL_ADDRESSES = Set.of("*", "0.0.0.0", "::");

    static Welcome here() {
        return new Welcome(System::getenv, Home.ofEnvironment().data());
    }

    void print() {
        lines().forEach(System.out::println);
    }

    List<String> lines() {
        return List.of(
                "Admin pages:  " + base() + "/admin/",
                "MCP endpoint: " + base() + "/mcp",
                "Sign in:      " + credentials(),
                "Connect:      claude mcp add --transport http magictunnel %s/mcp --header \"Authorization: Bearer %s\""
                        .formatted(base(), isSet("MAGICTUNNEL_API_KEY") ? "$MAGICTUNNEL_API_KEY" : "YOUR_API_KEY"));
    }

    private String credentials() {
        var file = data.resolve(FirstAdmin.FILE);
        if (Files.exists(file)) {
            return "as admin; the first password and API key are in " + file;
        }
        return isSet("MAGICTUNNEL_ADMIN_PASSWORD")
                ? "as admin, with the password in MAGICTUNNEL_ADMIN_PASSWORD unless it was changed since"
                : "as an administrator of this installation";
    }

    private String base() {
        var host = setting("MAGICTUNNEL_HTTP_HOST", "localhost");
        var name = ALL_ADDRESSES.contains(host) ? "localhost" : host;
        return "http://%s:%s"
                .formatted(name.contains(":") ? "[" + name + "]" : name, setting("MAGICTUNNEL_HTTP_PORT", "3001"));
    }

    private boolean isSet(String variable) {
        return !setting(variable, "").isEmpty();
    }

    private String setting(String variable, String otherwise) {
        var value = environment.apply(variable);
        return value == null || value.isBlank() ? otherwise : value.strip();
    }
}
