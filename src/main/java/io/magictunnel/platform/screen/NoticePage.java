package io.magictunnel.platform.screen;

import io.magictunnel.platform.DomainException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Consumer;
import org.primefaces.PrimeFaces;

/** What a page says after somebody pressed a button: that it was done, or why it was refused. */
@Named
@RequestScoped
public class NoticePage {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.ENGLISH);

    /**
     * Does it, and shows a refusal in the refusal's own words. Anything else that goes wrong is a bug, and passes.
     *
     * @return whether it was done
     */
    public boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (DomainException refused) {
            refused(refused);
            return false;
        }
    }

    /** Does it to each, shows every refusal, and then how many it was done to. */
    public <T> void attemptAll(Collection<T> all, Consumer<T> action, String done) {
        var changed =
                all.stream().filter(one -> attempt(() -> action.accept(one))).count();
        if (changed > 0) {
            done(done, changed);
        }
    }

    /** Shows that something was done; the dialog in which it was asked for closes. */
    public void done(String key, Object... details) {
        say(key, details);
        PrimeFaces.current().ajax().addCallbackParam("done", true);
    }

    /** Shows something that closes nothing. */
    public void say(String key, Object... details) {
        add(FacesMessage.SEVERITY_INFO, MessageFormat.format(TEXTS.getString(key), details));
    }

    /** Shows that what was asked for is not to be had. */
    public void refuse(String key, Object... details) {
        add(FacesMessage.SEVERITY_ERROR, MessageFormat.format(TEXTS.getString(key), details));
    }

    private static void refused(DomainException refusal) {
        var wait = refusal.retryAfter()
                .map(until -> MessageFormat.format(TEXTS.getString("notice.wait"), HumanUnits.duration(until)))
                .orElse("");
        var details = refusal.details().map(more -> "\n" + more).orElse("");
        add(FacesMessage.SEVERITY_ERROR, refusal.getMessage() + wait + details);
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, text));
    }
}
