package org.backorder.web.page.session;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import org.backorder.passwordreset.RedeemResetLink;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.NewPassword;
import org.backorder.web.page.shared.RequestTime;
import org.jspecify.annotations.Nullable;

/** Replaces a forgotten password by the link of a mail (R3). */
@Named
@ViewScoped
public class SessionResetPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    RedeemResetLink redeemResetLink;

    @Inject
    NewPassword newPassword;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private @Nullable String token;
    private boolean open;

    /** Looks whether the link can be used. */
    public void load() {
        open = token != null && redeemResetLink.isOpen(token, time.now());
    }

    /** Replaces the password, and leads to signing in with it. */
    public void replace() {
        String link = token == null ? "" : token;
        newPassword.typed().ifPresent(password -> {
            if (answers.attempt(() -> redeemResetLink.redeem(link, password, origin(), time.now()))) {
                answers.done("reset.done");
                answers.goTo("/session/start");
            } else {
                load(); // it may have been used meanwhile
            }
        });
    }

    private static String origin() {
        return ((HttpServletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .getRemoteAddr();
    }

    /** True while the link can be used. */
    public boolean isOpen() {
        return open;
    }

    /** The link's secret. */
    public @Nullable String getToken() {
        return token;
    }

    /** The link's secret. */
    public void setToken(@Nullable String token) {
        this.token = token;
    }
}
