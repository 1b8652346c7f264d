package io.magictunnel.upstream.consent;

import io.magictunnel.platform.Json;
import io.magictunnel.upstream.proof.OAuthParties;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The document by whose address authorization servers know us, where they take such documents. */
@WebServlet(OAuthParties.DOCUMENT)
public class ClientDocument extends HttpServlet {

    @Inject
    transient OAuthParties parties;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var document = parties.description().written();
        document.put("client_id", parties.document().toString());
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "max-age=3600");
        response.getOutputStream().write(Json.MAPPER.writeValueAsBytes(document));
    }
}
