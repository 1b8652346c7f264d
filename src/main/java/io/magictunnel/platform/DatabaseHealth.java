package io.magictunnel.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Whether the database answers. */
@Readiness
@ApplicationScoped
public class DatabaseHealth implements HealthCheck {

    private static final int LONGEST_WAIT_SECONDS = 2;

    @Resource(lookup = "jdbc/magictunnel")
    DataSource database;

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("database").status(answers()).build();
    }

    boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(LONGEST_WAIT_SECONDS);
        } catch (SQLException unreachable) {
            return false;
        }
    }
}
