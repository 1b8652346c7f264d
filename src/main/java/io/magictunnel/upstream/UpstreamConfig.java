package io.magictunnel.upstream;

import io.magictunnel.platform.config.Within;
import io.magictunnel.upstream.definition.ServerDefinition;
import io.magictunnel.upstream.http.HttpLimits;
import io.magictunnel.upstream.keeping.BackOff;
import io.magictunnel.upstream.session.SessionLimits;
import io.magictunnel.upstream.stdio.StdioLimits;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperties;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything an operator can set about upstream servers, under {@code upstream.} */
@Dependent
@ConfigProperties(prefix = "upstream")
public class UpstreamConfig {

    /** Where the operator's servers are written down; a relative path counts from the folder of the configuration file. */
    @ConfigProperty(name = "servers_file", defaultValue = "external_mcp_servers.json")
    String serversFile;

    /** How long a server may take to start, to greet us, and to give one page of a list. */
    @ConfigProperty(name = "connect_timeout", defaultValue = "30s")
    @Within(min = "1s", max = "10m")
    Duration connectTimeout;

    /** How long a server is asked for its generation before the older handshake is tried. */
    @ConfigProperty(name = "probe_timeout", defaultValue = "10s")
    @Within(min = "100ms", max = "5m")
    Duration probeTimeout;

    /** How long one call may take, where the server's entry says nothing. */
    @ConfigProperty(name = "call_timeout", defaultValue = "60s")
    @Within(min = "1s", max = "1h")
    Duration callTimeout;

    /** The largest message that is read, in bytes. */
    @ConfigProperty(name = "max_message_size", defaultValue = "10485760")
    @Within(min = "65536", max = "67108864")
    int maxMessageSize;

    /** Calls that may wait for one server program at once. */
    @ConfigProperty(name = "max_waiting_calls", defaultValue = "1000")
    @Within(min = "1", max = "100000")
    int maxWaitingCalls;

    /** Tools of one server. */
    @ConfigProperty(name = "max_tools", defaultValue = "2000")
    @Within(min = "1", max = "20000")
    int maxTools;

    /** Lines of its standard error, and of what we noticed, that are kept of each server. */
    @ConfigProperty(name = "log_lines", defaultValue = "500")
    @Within(min = "10", max = "10000")
    int logLines;

    /** How long a program may take to end after its input was closed, and again after it was asked to. */
    @ConfigProperty(name = "end_timeout", defaultValue = "2s")
    @Within(min = "100ms", max = "1m")
    Duration endTimeout;

    /** How long the tools of a server stay listed after it is gone. */
    @ConfigProperty(name = "grace", defaultValue = "30s")
    @Within(min = "0s", max = "1d")
    Duration grace;

    /** How often a quiet server behind an address is asked whether it is there. */
    @ConfigProperty(name = "check_every", defaultValue = "30s")
    @Within(min = "1s", max = "1d")
    Duration checkEvery;

    /** Programs that servers added over REST or on the page may start, each exactly as it is written there. */
    @ConfigProperty(name = "allowed_commands", defaultValue = "npx,node,bunx,deno,uvx,uv,python,python3,docker,podman")
    List<String> allowedCommands;

    /** Variables of our own environment that server programs get besides those of their entries. */
    @ConfigProperty(
            name = "environment",
            defaultValue = "PATH,HOME,USER,LOGNAME,SHELL,TERM,LANG,LC_ALL,TMPDIR,TZ,HTTP_PROXY,HTTPS_PROXY,NO_PROXY,"
                    + "http_proxy,https_proxy,no_proxy,SSL_CERT_FILE,NODE_EXTRA_CA_CERTS")
    List<String> environment;

    /** The wait after the first failure; it doubles with each further one. */
    @ConfigProperty(name = "restart.first_wait", defaultValue = "1s")
    @Within(min = "10ms", max = "1h")
    Duration firstWait;

    @ConfigProperty(name = "restart.longest_wait", defaultValue = "1m")
    @Within(min = "10ms", max = "1d")
    Duration longestWait;

    /** Failures in a row after which a server counts as failed. */
    @ConfigProperty(name = "restart.give_up_after", defaultValue = "8")
    @Within(min = "1", max = "1000")
    int giveUpAfter;

    /** How often a failed server is tried all the same. */
    @ConfigProperty(name = "restart.wait_after_giving_up", defaultValue = "5m")
    @Within(min = "10ms", max = "7d")
    Duration waitAfterGivingUp;

    /** A server that was ready for so long has no failures behind it any more. */
    @ConfigProperty(name = "restart.stable_after", defaultValue = "1m")
    @Within(min = "0s", max = "1d")
    Duration stableAfter;

    SessionLimits sessionLimits(ServerDefinition server) {
        return new SessionLimits(connectTimeout, probeTimeout, maxTools, server.clientCapabilities());
    }

    StdioLimits stdioLimits() {
        return new StdioLimits(maxMessageSize, maxWaitingCalls, endTimeout);
    }

    HttpLimits httpLimits() {
        return new HttpLimits(connectTimeout, maxMessageSize);
    }

    BackOff backOff() {
        return new BackOff(firstWait, longestWait, giveUpAfter, waitAfterGivingUp);
    }
}
