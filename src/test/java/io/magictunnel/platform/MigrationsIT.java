package io.magictunnel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@Tag("database")
class MigrationsIT {

    @Inject
    Migrations migrations;

    @Resource(lookup = "jdbc/magictunnel")
    DataSource database;

    @Test
    void makesTheTablesAndRemembersEachStep() throws SQLException {
        var steps = new ArrayList<String>();

        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT \"version\" FROM \"flyway_schema_history\" WHERE \"success\" = TRUE ORDER BY \"installed_rank\"")) {
            while (rows.next()) {
                steps.add(rows.getString(1));
            }
        }

        assertThat(steps).startsWith("1");
    }

    @Test
    void doesNothingTheSecondTime() {
        migrations.apply();

        assertThat(migrations).isNotNull();
    }
}
