package io.magictunnel.upstream.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.platform.config.Substitution;
import io.magictunnel.protocol.input.ClientCapabilities;
import io.magictunnel.upstream.credential.SecretText;
import io.magictunnel.upstream.credential.ServerAuth;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServersFileTest {

    private static final Map<String, String> ENVIRONMENT = Map.of("TOKEN", "t0k3n", "EMPTY", "");

    @TempDir
    Path folder;

    @Test
    void readsAProgramWithAllItsKeys() throws IOException {
        var servers = sound("""
                {"mcpServers": {"My files": {
                  "type": "stdio", "command": "npx", "args": ["-y", "server", "$${x}"],
                  "env": {"KEY": "${TOKEN}", "MODE": "${MISSING:-fast}", "NONE": "${EMPTY:-none}"}, "cwd": "work",
                  "alias": "files", "timeout": 90, "era": "legacy", "restart": "never", "disabled": true}}}""");

        assertThat(servers)
                .containsExactly(Map.entry(
                        "My files",
                        new ServerDefinition(
                                "My files",
                                "files",
                                new ServerTransport.Command(
                                        "npx",
                                        List.of("-y", "server", "${x}"),
                                        Map.of("KEY", "t0k3n", "MODE", "fast", "NONE", "none"),
                                        Optional.of(Path.of("work"))),
                                Duration.ofSeconds(90),
                                Sharing.SHARED,
                                EraChoice.LEGACY,
                                RestartChoice.NEVER,
                                true,
                                ClientCapabilities.ALL)));
    }

    @Test
    void readsAnAddressAndAddsTheDefaults() throws IOException {
        var servers = sound("""
                {"mcpServers": {"web.one": {"url": "https://example.com/mcp?x=1", "headers": {"Authorization": "Bearer ${TOKEN}"}}}}""");

        assertThat(servers)
                .containsExactly(Map.entry(
                        "web.one",
                        new ServerDefinition(
                                "web.one",
                                "web_one",
                                new ServerTransport.Endpoint(
                                        URI.create("https://example.com/mcp?x=1"),
                                        Map.of("Authorization", "Bearer t0k3n"),
                                        EndpointKind.ANY,
                                        new ServerAuth.None()),
                                Duration.ofSeconds(60),
                                Sharing.SHARED,
                                EraChoice.AUTO,
                                RestartChoice.ALWAYS,
                                false,
                                ClientCapabilities.ALL)));
    }

    @ParameterizedTest
    @CsvSource({"streamable-http", "http", "HTTP", "streamableHttp"})
    void everySpellingOfHttpWillDo(String type) throws IOException {
        assertThat(sound("{\"mcpServers\":{\"a\":{\"transport\":\"%s\",\"url\":\"http://h/\"}}}".formatted(type)))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"0.5,PT0.5S", "\"30s\",PT30S", "\"PT1M\",PT1M", "\"500ms\",PT0.5S"})
    void aTimeoutIsSecondsOrADuration(String written, Duration meant) throws IOException {
        var servers = sound("{\"mcpServers\":{\"a\":{\"command\":\"x\",\"timeout\":%s}}}".formatted(written));

        assertThat(servers.get("a").timeout()).isEqualTo(meant);
    }

    @Test
    void credentialsAreReadAsReferences() throws IOException {
        var servers = sound("""
                {"mcpServers": {
                  "key": {"url": "https://h/", "auth": {"type": "api_key", "value": "vault:weather"}},
                  "bearer": {"type": "sse", "url": "https://h/", "auth": {"type": "bearer", "token": "${TOKEN}"}},
                  "people": {"url": "https://h/", "auth": {"type": "oauth2", "scope": "a b"}},
                  "ours": {"url": "https://h/", "sharing": "per_session",
                    "auth": {"type": "client_credentials", "client_id": "me", "client_secret": "vault:s"}}}}""");

        assertThat(authOf(servers.get("key")))
                .isEqualTo(new ServerAuth.Header("api_key", "X-API-Key", "", new SecretText.InVault("weather")));
        assertThat(authOf(servers.get("bearer")))
                .isEqualTo(new ServerAuth.Header("bearer", "Authorization", "Bearer ", new SecretText.Given("t0k3n")));
        assertThat(servers.get("bearer").transport().spelling()).isEqualTo("sse");
        assertThat(servers.get("people").sharing()).isEqualTo(Sharing.PER_USER);
        assertThat(servers.get("ours").sharing()).isEqualTo(Sharing.PER_SESSION);
        assertThat(authOf(servers.get("ours"))).isInstanceOf(ServerAuth.ClientCredentials.class);
        assertThat(servers.toString()).doesNotContain("t0k3n");
    }

    private static ServerAuth authOf(ServerDefinition server) {
        return ((ServerTransport.Endpoint) server.transport()).auth();
    }

    @Test
    void secretsAreNotInTheTextOfADefinition() throws IOException {
        var servers = sound("""
                {"mcpServers": {
                  "a": {"command": "x", "args": ["--key=${TOKEN}"], "env": {"KEY": "${TOKEN}"}},
                  "b": {"url": "http://h/p?key=${TOKEN}", "headers": {"X-Key": "${TOKEN}"}}}}""");

        assertThat(servers.toString()).contains("KEY", "X-Key", "http://h/p").doesNotContain("t0k3n");
    }

    @Test
    void aFileThatDoesNotExistIsOneWithoutServers() {
        assertThat(file("absent.json").read())
                .isEqualTo(new ServersFile.Reading.Servers(Map.of(), Set.of(), List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                {"comand":"x"}                         | line 3, column 3, mcpServers.a.comand: unknown key; allowed: alias, args, auth, client_capabilities, command, cwd, disabled, env, era, headers, restart, sharing, timeout, transport, type, url
                {"command":"x","url":"http://h/"}      | line 3, column 3, mcpServers.a.command: found both 'command' and 'url'; allowed: one of them
                {}                                     | line 2, column 3, mcpServers.a.command: found neither 'command' nor 'url'; allowed: one of them
                {"command":"x","headers":{}}           | line 3, column 17, mcpServers.a.headers: unknown key; allowed: alias, args, client_capabilities, command, cwd, disabled, env, era, restart, sharing, timeout, transport, type
                {"type":"ssh","url":"http://h/"}       | line 3, column 3, mcpServers.a.type: found 'ssh'; allowed: stdio, http, streamable-http, sse
                {"command":"x","sharing":"all"}        | line 3, column 17, mcpServers.a.sharing: found 'all'; allowed: shared, per_user, per_session
                {"command":"x","auth":{"type":"none"}} | line 3, column 17, mcpServers.a.auth: unknown key; allowed: alias, args, client_capabilities, command, cwd, disabled, env, era, restart, sharing, timeout, transport, type
                {"url":"http://h/","auth":"none"}      | line 3, column 21, mcpServers.a.auth: found a text; allowed: an object
                {"url":"http://h/","auth":{}}          | line 3, column 21, mcpServers.a.auth.type: found ''; allowed: none, api_key, bearer, oauth2, client_credentials
                {"url":"http://h/","auth":{"type":"bearer"}} | line 3, column 21, mcpServers.a.auth.token: found nothing; allowed: ${NAME} or vault:NAME
                {"url":"http://h/","auth":{"type":"bearer","token":"t0k3n"}} | line 3, column 45, mcpServers.a.auth.token: found a secret in plain text; allowed: ${NAME} or vault:NAME
                {"url":"http://h/","auth":{"type":"bearer","token":"$${TOKEN}"}} | line 3, column 45, mcpServers.a.auth.token: found a secret in plain text; allowed: ${NAME} or vault:NAME
                {"url":"http://h/","auth":{"type":"bearer","token":"vault:a b"}} | line 3, column 45, mcpServers.a.auth.token: found 'vault:a b'; allowed: vault: and 1 to 100 letters, digits, '.', '_' or '-'
                {"url":"http://h/","auth":{"type":"api_key","header":"Host","value":"vault:k"}} | line 3, column 46, mcpServers.a.auth.header: found 'Host'; allowed: names of HTTP headers that the protocol does not set itself
                {"url":"http://h/","headers":{"authorization":"x"},"auth":{"type":"bearer","token":"vault:k"}} | line 3, column 21, mcpServers.a.headers: found 'Authorization', which 'auth' sets too; allowed: one of them
                {"url":"http://h/","auth":{"type":"client_credentials","client_id":"a"}} | line 3, column 21, mcpServers.a.auth.client_secret: found nothing; allowed: ${NAME} or vault:NAME
                {"url":"http://h/","auth":{"type":"oauth2","scope":"a  b"}} | line 3, column 45, mcpServers.a.auth.scope: found 'a  b'; allowed: words with one space between
                {"url":"http://h/","auth":{"type":"oauth2","authorization_server":"ftp://h"}} | line 3, column 45, mcpServers.a.auth.authorization_server: found 'ftp://h'; allowed: the issuer of an authorization server, https://...
                {"command":["x"]}                      | line 3, column 3, mcpServers.a.command: found a list; allowed: a text
                {"command":" "}                        | line 3, column 3, mcpServers.a.command: found nothing; allowed: the program to start
                {"command":"x","args":"y"}             | line 3, column 17, mcpServers.a.args: found a text; allowed: a list of texts
                {"command":"x","args":["y",7]}         | line 3, column 29, mcpServers.a.args[1]: found the number 7; allowed: a text
                {"command":"x","env":{"K":true}}       | line 3, column 24, mcpServers.a.env.K: found the value true; allowed: a text
                {"command":"x","env":{"A=B":"c"}}      | line 3, column 17, mcpServers.a.env: found the variable 'A=B'; allowed: names without '='
                {"command":"${NOWHERE}"}               | line 3, column 3, mcpServers.a.command: the environment variable NOWHERE is not set; set it, or write ${NOWHERE:-default}
                {"command":"x","disabled":"yes"}       | line 3, column 17, mcpServers.a.disabled: found a text; allowed: true or false
                {"command":"x","era":"old"}            | line 3, column 17, mcpServers.a.era: found 'old'; allowed: auto, modern, legacy
                {"command":"x","restart":"on"}         | line 3, column 17, mcpServers.a.restart: found 'on'; allowed: always, never
                {"command":"x","alias":"a b"}          | line 3, column 17, mcpServers.a.alias: found 'a b'; allowed: at most 30 letters, digits, '_' or '-'
                {"command":"x","timeout":0}            | line 3, column 17, mcpServers.a.timeout: found 0; allowed: seconds, or a duration such as 30s, 5m or PT1M30S, up to one hour
                {"command":"x","timeout":"2h"}         | line 3, column 17, mcpServers.a.timeout: found "2h"; allowed: seconds, or a duration such as 30s, 5m or PT1M30S, up to one hour
                {"command":"x","timeout":[]}           | line 3, column 17, mcpServers.a.timeout: found []; allowed: seconds, or a duration such as 30s, 5m or PT1M30S, up to one hour
                {"url":"ftp://h/"}                     | line 3, column 3, mcpServers.a.url: found 'ftp://h/'; allowed: http://... or https://..., without user and fragment
                {"url":"http://u:p@h/"}                | line 3, column 3, mcpServers.a.url: found 'http://u:p@h/'; allowed: http://... or https://..., without user and fragment
                {"url":"http://h/","headers":{"Host":"x"}} | line 3, column 21, mcpServers.a.headers: found the header 'Host'; allowed: headers that the protocol does not set itself
                {"url":"http://h/","headers":{"a b":"x"}}  | line 3, column 21, mcpServers.a.headers: found the header 'a b'; allowed: names of HTTP headers
                {"url":"http://h/","headers":{"A":"ü"}}    | line 3, column 21, mcpServers.a.headers: found other characters than visible ASCII in the value of 'A'
                7                                      | line 2, column 3, mcpServers.a: found the number 7; allowed: an object
                """)
    void whatIsWrongIsNamedWithItsPlace(String entry, String problem) throws IOException {
        var reading = read("{\"mcpServers\": {\n  \"a\":\n %s}}".formatted(entry));

        assertThat(reading).isInstanceOfSatisfying(ServersFile.Reading.Servers.class, servers -> {
            assertThat(servers.sound()).isEmpty();
            assertThat(servers.broken()).containsExactly("a");
            assertThat(servers.problems()).first().hasToString("servers.json, " + problem);
        });
    }

    @Test
    void whatAServerMayAskOfClientsIsEverythingUnlessItIsWritten() throws IOException {
        var servers = sound("""
                {"mcpServers": {
                  "all": {"command": "x"},
                  "some": {"command": "x", "client_capabilities": ["roots", "elicitation"]},
                  "none": {"command": "x", "client_capabilities": []}}}""");

        assertThat(servers.get("all").clientCapabilities()).isEqualTo(ClientCapabilities.ALL);
        assertThat(servers.get("some").clientCapabilities())
                .isEqualTo(new ClientCapabilities(false, false, false, true, true, true));
        assertThat(servers.get("none").clientCapabilities()).isEqualTo(ClientCapabilities.NONE);
    }

    @Test
    void oneBrokenEntryDoesNotSpoilTheOthers() throws IOException {
        var reading = (ServersFile.Reading.Servers) read("""
                {"mcpServers": {"good": {"command": "x"}, "bad": {"command": 7, "x": 1}, "b/d": {"command": "x"}}, "more": 1}""");

        assertThat(reading.sound()).containsOnlyKeys("good");
        assertThat(reading.broken()).containsExactlyInAnyOrder("bad", "b/d");
        assertThat(reading.problems())
                .extracting(DefinitionProblem::key)
                .containsExactly("more", "mcpServers.bad.x", "mcpServers.bad.command", "mcpServers.b/d");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                {"mcpServers": {                                | line 1, column 17: is not JSON
                {"mcpServers": {"a": {"command":"x"}, "a": {}}} | line 1, column 42: is not JSON: Duplicate Object property "a"
                []                                              | line 1, column 1: found no 'mcpServers'; allowed: an object of that name with up to 500 servers
                {"servers": {}}                                 | line 1, column 1: found no 'mcpServers'
                {"mcpServers": []}                              | line 1, column 1: found no 'mcpServers'
                """)
    void aFileThatSaysNothingIsToldFromOneWithoutServers(String text, String problem) throws IOException {
        assertThat(read(text)).isInstanceOfSatisfying(ServersFile.Reading.Unreadable.class, unreadable -> assertThat(
                        unreadable.problems())
                .singleElement()
                .asString()
                .startsWith("servers.json, " + problem));
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        assertThat(read(" ".repeat(1024 * 1024 + 1)).problems())
                .singleElement()
                .hasToString("servers.json: found 1048577 bytes; allowed: 1048576");
    }

    private Map<String, ServerDefinition> sound(String text) throws IOException {
        var reading = read(text);
        assertThat(reading.problems()).isEmpty();
        return ((ServersFile.Reading.Servers) reading).sound();
    }

    private ServersFile.Reading read(String text) throws IOException {
        Files.writeString(folder.resolve("servers.json"), text);
        return file("servers.json").read();
    }

    private ServersFile file(String name) {
        return new ServersFile(
                folder.resolve(name), new DefinitionReader(new Substitution(ENVIRONMENT::get), Duration.ofSeconds(60)));
    }
}
