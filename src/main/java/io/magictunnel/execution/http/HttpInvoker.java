package io.magictunnel.execution.http;

import io.magictunnel.execution.ExecutionConfig;
import io.magictunnel.execution.Invocation;
import io.magictunnel.execution.ToolFailure;
import io.magictunnel.execution.ToolInvoker;
import io.magictunnel.execution.ToolOutcome;
import io.magictunnel.execution.argument.UnfitValueException;
import io.magictunnel.execution.http.HostGuard.ForbiddenHostException;
import io.magictunnel.registry.Routing;
import io.magictunnel.registry.ToolDefinition;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpTimeoutException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperties;

/** Runs tools that are requests to HTTP services. */
@ApplicationScoped
public class HttpInvoker implements ToolInvoker {

    @Inject
    @ConfigProperties
    ExecutionConfig limits;

    @Inject
    @ConfigProperties
    HttpToolConfig config;

    private HttpClient client;
    private HostGuard guard;

    @PostConstruct
    void prepare() {
        guard = new HostGuard(config.allowPrivate);
        client = HttpClient.newBuilder()
                .connectTimeout(config.connectTimeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @PreDestroy
    void end() {
        client.shutdownNow();
    }

    @Override
    public boolean invokes(Routing routing) {
        return routing instanceof Routing.Http;
    }

    @Override
    public ToolOutcome invoke(ToolDefinition tool, Invocation invocation) throws InterruptedException {
        var routing = (Routing.Http) tool.routing();
        try {
            return ask(routing, invocation);
        } catch (UnfitValueException | ForbiddenHostException unfit) {
            return new ToolOutcome.Failed(ToolFailure.INVALID_ARGUMENTS, unfit.getMessage());
        } catch (CancellationException cancelled) {
            return new ToolOutcome.Failed(
                    ToolFailure.CANCELLED, "The request was given up because the call was cancelled");
        } catch (HttpTimeoutException late) {
            return new ToolOutcome.Failed(
                    ToolFailure.TIMEOUT,
                    "The service did not answer within %d ms"
                            .formatted(limits.timeoutOf(routing).toMillis()));
        } catch (UnknownHostException unknown) {
            return new ToolOutcome.Failed(
                    ToolFailure.UNREACHABLE, "There is no host '%s'".formatted(unknown.getMessage()));
        } catch (IOException unreachable) {
            return new ToolOutcome.Failed(
                    ToolFailure.UNREACHABLE, "The service cannot be reached: " + reason(unreachable));
        }
    }

    private ToolOutcome ask(Routing.Http routing, Invocation invocation)
            throws IOException, UnfitValueException, InterruptedException {
        var bounds =
                new HttpConversation.Bounds(config.maxRedirects, limits.maxResultSize(), limits.timeoutOf(routing));
        var response = new HttpConversation(client, guard, bounds, invocation.cancellation())
                .ask(
                        Target.of(routing, invocation.arguments()),
                        RequestComposition.of(routing, invocation.arguments()));
        return new ServiceAnswer(response, limits.maxResultSize()).outcome();
    }

    private static String reason(IOException unreachable) {
        return unreachable.getMessage() == null ? "the connection was refused" : unreachable.getMessage();
    }
}
