package io.magictunnel.testing;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContainerInitializer;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;

/** Lets Arquillian's own requests in: they carry no credentials, so they are given the first admin's key. */
public class DoorForTests implements ServletContainerInitializer {

    @Override
    public void onStartup(Set<Class<?>> none, ServletContext context) {
        context.addFilter("doorForTests", new WithTheAdminsKey())
                .addMappingForUrlPatterns(
                        EnumSet.of(DispatcherType.REQUEST),
                        false,
                        "/" + OneDeployment.RUNNER,
                        "/" + OneDeployment.RUNNER + "/*");
    }

    private static final class WithTheAdminsKey implements Filter {

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(new Authorized((HttpServletRequest) request), response);
        }
    }

    private static final class Authorized extends HttpServletRequestWrapper {

        Authorized(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getHeader(String name) {
            return name.equalsIgnoreCase("Authorization")
                    ? "Bearer " + System.getenv("MAGICTUNNEL_API_KEY")
                    : super.getHeader(name);
        }
    }
}
