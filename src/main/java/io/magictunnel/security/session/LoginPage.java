package io.magictunnel.security.session;

import io.magictunnel.platform.screen.NoticePage;
import io.magictunnel.security.request.SignInAddress;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/** admin/login.xhtml: in by name and password, and out again. Keeps no view, so that none can expire while somebody types. */
@Named
@RequestScoped
public class LoginPage {

    @Inject
    SignIn door;

    @Inject
    NoticePage notices;

    @Inject
    HttpServletRequest request;

    @Inject
    ExternalContext screen;

    private String name = "";
    private String password = "";
    private String wanted = "";

    /** Goes on to the page that was wanted. */
    public void signIn() throws IOException {
        if (notices.attempt(() -> door.toPages(request, name.strip(), password))) {
            screen.redirect(SignInAddress.localPage(wanted));
        }
    }

    public String signOut() {
        door.outOfPages(request);
        return "/admin/login?faces-redirect=true";
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
