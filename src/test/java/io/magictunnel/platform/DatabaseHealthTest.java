package io.magictunnel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class DatabaseHealthTest {

    private static final ClassLoader LOADER = DatabaseHealthTest.class.getClassLoader();

    @Test
    void aDatabaseThatCannotBeReachedIsDownAndNoException() {
        assertThat(answers(() -> {
                    throw new SQLException("refused");
                }))
                .isFalse();
    }

    @Test
    void aConnectionThatIsNoLongerGoodIsDown() {
        assertThat(answers(() -> connection(false))).isFalse();
        assertThat(answers(() -> connection(true))).isTrue();
    }

    private interface Connecting {
        Connection connect() throws SQLException;
    }

    private static boolean answers(Connecting connecting) {
        var health = new DatabaseHealth();
        health.database = (DataSource) Proxy.newProxyInstance(
                LOADER, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> connecting.connect());
        return health.answers();
    }

    private static Connection connection(boolean valid) {
        return (Connection) Proxy.newProxyInstance(
                LOADER,
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> method.getName().equals("isValid") ? valid : null);
    }
}
