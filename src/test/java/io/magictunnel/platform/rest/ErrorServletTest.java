package io.magictunnel.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErrorServletTest {

    @ParameterizedTest
    @CsvSource({
        "/dashboard/api/tools,true",
        "/mcp,true",
        "/mcp/team,true",
        "/admin/tools,false",
        "/mcpx,false",
        "'',false"
    })
    void programsAndPeopleAreToldApartByThePath(String path, boolean forPrograms) {
        assertThat(ErrorServlet.isForPrograms(path)).isEqualTo(forPrograms);
    }
}
