package io.magictunnel.upstream;

import static org.assertj.core.api.Assertions.assertThat;

import io.magictunnel.testing.AgainstTheProduct;
import io.magictunnel.testing.EverythingServer;
import io.magictunnel.testing.RunningProduct;
import io.magictunnel.testing.Waiting;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

@AgainstTheProduct
class KilledServerIT {

    @Test
    void aKilledServerComesBackAsAnotherProcess(RunningProduct product) {
        var server = EverythingServer.in(product);
        var killed = server.pid();

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        Waiting.until("the server runs again", () -> server.pid() != killed && server.pid() != 0);
        server.awaitReady();
        assertThat(echo(product).statusCode()).isEqualTo(200);
    }

    @Test
    void whileItIsGoneItsToolsSaySo(RunningProduct product) {
        var server = EverythingServer.in(product);
        product.post("/dashboard/api/servers/everything/stop", "{}");
        Waiting.until(
                "the server has stopped",
                () -> server.status().path("state").asString().equals("stopped"));

        var answer = echo(product);

        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains("everything");
        product.post("/dashboard/api/servers/everything/start", "{}");
        server.awaitReady();
    }

    @Test
    void restartsLeaveNoProcessBehind(RunningProduct product) {
        var server = EverythingServer.in(product);
        for (var restarts = 0; restarts < 5; restarts++) {
            var before = server.pid();

            server.restart();

            Waiting.until(
                    "the old process is gone", () -> ProcessHandle.of(before).isEmpty());
            server.awaitReady();
        }
    }

    private static HttpResponse<String> echo(RunningProduct product) {
        return product.post(
                "/dashboard/api/tools/%s/execute".formatted(EverythingServer.offered("echo")),
                "{\"arguments\":{\"message\":\"x\"}}");
    }
}
