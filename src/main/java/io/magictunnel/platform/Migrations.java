package io.magictunnel.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Brings the database to the version of this release, by the numbered files in {@code db/migration}. */
@ApplicationScoped
public class Migrations {

    @Resource(lookup = "jdbc/magictunnel")
    DataSource database;

    /** Applies what is missing. Called once, before anything else touches the database. */
    public void apply() {
        Flyway.configure(Thread.currentThread().getContextClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration/common", "classpath:db/migration/" + product())
                .load()
                .migrate();
    }

    private String product() {
        try (var connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName().contains("Derby") ? "derby" : "postgresql";
        } catch (SQLException unreachable) {
            throw new IllegalStateException("The database cannot be reached: " + unreachable.getMessage(), unreachable);
        }
    }
}
