package io.magictunnel.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.ConfigDefaults;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpstreamConfigTest {

    @Test
    void pinsEveryKeyAndDefault() {
        assertThat(ConfigDefaults.of(UpstreamConfig.class))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("upstream.servers_file", "external_mcp_servers.json"),
                        Map.entry("upstream.connect_timeout", "30s"),
                        Map.entry("upstream.probe_timeout", "10s"),
                        Map.entry("upstream.call_timeout", "60s"),
                        Map.entry("upstream.max_message_size", "10485760"),
                        Map.entry("upstream.max_waiting_calls", "1000"),
                        Map.entry("upstream.max_tools", "2000"),
                        Map.entry("upstream.log_lines", "500"),
                        Map.entry("upstream.end_timeout", "2s"),
                        Map.entry("upstream.grace", "30s"),
                        Map.entry("upstream.check_every", "30s"),
                        Map.entry(
                                "upstream.allowed_commands", "npx,node,bunx,deno,uvx,uv,python,python3,docker,podman"),
                        Map.entry(
                                "upstream.environment",
                                "PATH,HOME,USER,LOGNAME,SHELL,TERM,LANG,LC_ALL,TMPDIR,TZ,HTTP_PROXY,HTTPS_PROXY,NO_PROXY,"
                                        + "http_proxy,https_proxy,no_proxy,SSL_CERT_FILE,NODE_EXTRA_CA_CERTS"),
                        Map.entry("upstream.restart.first_wait", "1s"),
                        Map.entry("upstream.restart.longest_wait", "1m"),
                        Map.entry("upstream.restart.give_up_after", "8"),
                        Map.entry("upstream.restart.wait_after_giving_up", "5m"),
                        Map.entry("upstream.restart.stable_after", "1m")));
    }
}
