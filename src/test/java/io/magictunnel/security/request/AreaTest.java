package io.magictunnel.security.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreaTest {

    @ParameterizedTest
    @CsvSource({
        "/,OPEN",
        "/admin/login.xhtml,OPEN",
        "/jakarta.faces.resource/theme.css.xhtml,OPEN",
        "/oauth/callback,OPEN",
        "/oauth/client.json,OPEN",
        "/oauth/other,REST",
        "/admin,PAGES",
        "/admin/oauth,PAGES",
        "/admin/,PAGES",
        "/admin/tools.xhtml,PAGES",
        "/jakarta.faces.push/calls,PAGES",
        "/mcp,MCP",
        "/mcp/reading,MCP",
        "/mcpx,REST",
        "/administrator,REST",
        "/dashboard/api/users,REST",
        "/WEB-INF/web.xml,REST",
        "/favicon.ico,REST"
    })
    void everyPathHasItsPart(String path, Area expected) {
        assertThat(Area.of(path, path)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "/admin/login.xhtml,/admin/tools.xhtml/../login.xhtml",
        "/admin/login.xhtml,/admin/login.xhtml;x=1",
        "/admin/login.xhtml,/admin/%6cogin.xhtml",
        "/jakarta.faces.resource/x,/jakarta.faces.resource/..;/x",
        "/jakarta.faces.resource/../admin/tools.xhtml,/jakarta.faces.resource/../admin/tools.xhtml"
    })
    void whatOnlyLooksOpenIsNot(String path, String raw) {
        assertThat(Area.of(path, raw)).isNotEqualTo(Area.OPEN);
    }
}
