package io.magictunnel.execution.http;

import io.magictunnel.execution.Cancellation;
import io.magictunnel.execution.argument.UnfitValueException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One question to an HTTP service, through its redirects, to the answer. Every host on the way has to pass the guard. */
final class HttpConversation {

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
    private static final Set<Integer> REDIRECTS_THAT_KEEP_THE_METHOD = Set.of(307, 308);

    private final HttpClient client;
    private final HostGuard guard;
    private final int mostRedirects;
    private final int limit;
    private final Cancellation cancellation;
    private final long deadline;

    HttpConversation(HttpClient client, HostGuard guard, Bounds bounds, Cancellation cancellation) {
        this.client = client;
        this.guard = guard;
        this.mostRedirects = bounds.mostRedirects();
        this.limit = bounds.mostBytes();
        this.cancellation = cancellation;
        this.deadline = System.nanoTime() + bounds.time().toNanos();
    }

    /** How much of everything. */
    record Bounds(int mostRedirects, int mostBytes, Duration time) {}

    /** @throws CancellationException when the call was cancelled meanwhile */
    HttpResponse<LimitedBody.Content> ask(Target target, RequestComposition request)
            throws IOException, UnfitValueException, InterruptedException {
        var here = target;
        var wish = request;
        for (var redirects = 0; redirects <= mostRedirects; redirects++) {
            guard.require(here);
            var response = send(here, wish);
            var next = redirect(here, response);
            if (next.isEmpty()) {
                return response;
            }
            wish = wishAfter(response.statusCode(), wish, here, next.get());
            here = next.get();
        }
        throw new IOException("The service answered with more than %d redirects".formatted(mostRedirects));
    }

    private HttpResponse<LimitedBody.Content> send(Target target, RequestComposition request)
            throws IOException, InterruptedException {
        var timeLeft = Duration.ofNanos(Math.max(1_000_000, deadline - System.nanoTime()));
        var answer = client.sendAsync(request.to(target, timeLeft), head -> new LimitedBody(limit));
        var stopping = cancellation.onCancel(() -> answer.cancel(true));
        try {
            return answer.get(timeLeft.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException late) {
            throw new HttpTimeoutException("no whole answer in time");
        } catch (ExecutionException failed) {
            if (cancellation.isCancelled()) {
                throw new CancellationException();
            }
            throw failed.getCause() instanceof IOException reason ? reason : new IOException(failed.getCause());
        } finally {
            stopping.close();
            answer.cancel(true);
        }
    }

    private static Optional<Target> redirect(Target here, HttpResponse<?> response) throws UnfitValueException {
        var location = response.headers().firstValue("Location");
        if (!REDIRECTS.contains(response.statusCode()) || location.isEmpty()) {
            return Optional.empty();
        }
        try {
            var next = here.address().resolve(location.get());
            return Optional.of(Target.elsewhere(next, here.isOfTheTool() && isSameHost(here.address(), next)));
        } catch (IllegalArgumentException notAnAddress) {
            throw new UnfitValueException(
                    "The service redirects to '%s', which is no address".formatted(location.get()));
        }
    }

    private static RequestComposition wishAfter(int status, RequestComposition wish, Target here, Target next) {
        var kept = isSameOrigin(here.address(), next.address()) ? wish : wish.forAnotherHost();
        var looksOnly = wish.method().equals("GET") || wish.method().equals("HEAD");
        return looksOnly || REDIRECTS_THAT_KEEP_THE_METHOD.contains(status) ? kept : kept.asGet();
    }

    private static boolean isSameHost(URI one, URI other) {
        return one.getHost().equalsIgnoreCase(other.getHost());
    }

    private static boolean isSameOrigin(URI one, URI other) {
        return isSameHost(one, other)
                && one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getPort() == other.getPort();
    }
}
