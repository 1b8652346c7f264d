package io.magictunnel.platform.rest;

import io.magictunnel.platform.DomainException;
import io.magictunnel.platform.RequestId;
import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.Clock;

/** Answers what the server refuses before any of our code sees it: programs get the error body, people the error page. */
@WebServlet(urlPatterns = ErrorServlet.PATH, asyncSupported = true)
public class ErrorServlet extends HttpServlet {

    /** As web.xml names it. */
    static final String PATH = "/error";

    private static final String PAGE = "/admin/error.xhtml";

    @Inject
    transient Clock clock;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        var path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String known ? known : "";
        if (isForPrograms(path)) {
            writeBody(request, response);
        } else {
            request.getRequestDispatcher(PAGE).forward(request, response);
        }
    }

    static boolean isForPrograms(String path) {
        return path.startsWith("/dashboard/api/") || path.equals("/mcp") || path.startsWith("/mcp/");
    }

    private void writeBody(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var refusal = new DomainException(
                new HttpStatus(response.getStatus()),
                response.getStatus() < 500 ? "The request cannot be read" : "This failed on our side");
        response.setContentType(MediaType.APPLICATION_JSON);
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(SnakeCaseJson.MAPPER.writeValueAsBytes(
                        ErrorBody.of(refusal, RequestId.of(request), clock.instant())));
    }
}
