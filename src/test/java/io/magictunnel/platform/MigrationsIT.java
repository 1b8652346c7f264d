package io.magictunnel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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
    void appliesTheFirstTables() throws SQLException {
        assertThat(applied()).contains("1");
    }

    @Test
    void appliesNothingTwice() throws SQLException {
        var before = applied();

        migrations.apply();

        assertThat(applied()).isEqualTo(before);
    }

    private List<String> applied() throws SQLException {
        var versions = new ArrayList<String>();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        SELECT "version" FROM "flyway_schema_history" WHERE "success" = TRUE ORDER BY "installed_rank"
                        """)) {
            while (rows.next()) {
                versions.add(rows.getString(1));
            }
        }
        return versions;
    }
}
