package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.backorder.refusal.ForbiddenByAcl;
import org.backorder.refusal.NotFound;
import org.backorder.refusal.Refusal;
import org.backorder.sql.SqlFailure;
import org.jspecify.annotations.Nullable;

/** Turns what a page asked for into what the viewer reads: a message, a redirect, or the page for what is not there. */
@RequestScoped
public class Answers {
    /** A deadlock is the database's choice of a victim, not the viewer's fault (house rules, section 11). */
    private static final int TRIES = 3;

    @Inject
    Texts texts;

    @Inject
    Viewer viewer;

    /** Does it, and answers its result; a refusal becomes a message in the viewer's language and no result. */
    public <T> @Nullable T attempt(Supplier<T> action) {
        try {
            return repeated(action);
        } catch (Refusal refusal) {
            say(FacesMessage.SEVERITY_ERROR, text(refusal));
            return null;
        }
    }

    /** The refusal in the viewer's language; what a role may not do in words for people, where the protocol has words of its own. */
    public String text(Refusal refusal) {
        return refusal instanceof ForbiddenByAcl ? texts.say("roles.forbidden") : refusal.text(viewer.getLocale());
    }

    /** Does it; true when it was not refused. */
    public boolean attempt(Runnable action) {
        Boolean done = attempt(() -> {
            action.run();
            return Boolean.TRUE;
        });
        return done != null;
    }

    /** Does it, and answers its result; what is missing or foreign ends the request with 404 (R1). */
    public <T> @Nullable T orMissing(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (NotFound missing) {
            missing();
            return null;
        }
    }

    /** Ends the request like one for a page that does not exist. */
    public void missing() {
        FacesContext context = FacesContext.getCurrentInstance();
        try {
            context.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, "");
            context.responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Good news, on this page. */
    public void done(String key, Object... values) {
        say(FacesMessage.SEVERITY_INFO, texts.say(key, values));
    }

    /** Something to mend, on this page. */
    public void problem(String key, Object... values) {
        say(FacesMessage.SEVERITY_ERROR, texts.say(key, values));
    }

    /** Goes to another address of the panel and keeps the messages for it. */
    public void goTo(String address) {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.getFlash().setKeepMessages(true);
        try {
            external.redirect(external.getRequestContextPath() + address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Leaves the panel for an address that another system gave us, such as the page on which a buyer approves a payment. */
    public void leaveFor(String address) {
        try {
            FacesContext.getCurrentInstance().getExternalContext().redirect(address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(severity, text, null));
    }

    private static <T> T repeated(Supplier<T> action) {
        for (int tried = 1; ; tried++) {
            try {
                return action.get();
            } catch (RuntimeException e) {
                if (tried >= TRIES || !SqlFailure.mayBeRepeated(e)) {
                    throw e;
                }
            }
        }
    }
}
