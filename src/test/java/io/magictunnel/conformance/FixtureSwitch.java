package io.magictunnel.conformance;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets a test outside say whether the product offers the fixtures: POST and DELETE. */
@WebServlet("/conformance/fixtures")
public class FixtureSwitch extends HttpServlet {

    static final String ADDRESS = "/conformance/fixtures";

    @Inject
    transient FixtureTools tools;

    @Inject
    transient FixturePrompts prompts;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        tools.offer();
        prompts.offer();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    @Override
    protected void doDelete(HttpServletRequest request, HttpServletResponse response) {
        tools.withdraw();
        prompts.withdraw();
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }
}
