package io.magictunnel.platform.screen;

import io.magictunnel.platform.RequestId;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.stream.Stream;
import org.primefaces.application.exceptionhandler.ExceptionInfo;

/** What people are told when something failed that should not have: a number by which the log knows it. */
@Named
@RequestScoped
public class FailurePage {

    private static final System.Logger LOGGER = System.getLogger(FailurePage.class.getName());

    @Inject
    HttpServletRequest request;

    /** The stack is in the log already, without the number. */
    @PostConstruct
    void log() {
        error().ifPresent(info -> LOGGER.log(
                Level.ERROR,
                "A page failed: request={0}, error={1}: {2}",
                getReference(),
                info.getType(),
                info.getMessage()));
    }

    public String getReference() {
        return RequestId.of(request).value();
    }

    /** Whether nothing failed: there is only no page of that address. */
    public boolean isMissing() {
        return Integer.valueOf(HttpServletResponse.SC_NOT_FOUND)
                .equals(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
    }

    /** What failed in this request, or in the one that led to the error page. */
    private static Optional<ExceptionInfo> error() {
        var faces = FacesContext.getCurrentInstance();
        return Stream.of(faces.getAttributes(), faces.getExternalContext().getSessionMap())
                .map(known -> known.get(ExceptionInfo.ATTRIBUTE_NAME))
                .filter(ExceptionInfo.class::isInstance)
                .map(ExceptionInfo.class::cast)
                .findFirst();
    }
}
