package org.backorder.web.page.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.backorder.passwordreset.RequestPasswordReset;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.RequestTime;

/** Asks for a link to replace a forgotten password, and says the same whether anyone has the login or not (R3). */
@Named
@RequestScoped
public class SessionForgotPage {
    @Inject
    RequestPasswordReset requestPasswordReset;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private String login = "";
    private boolean asked;

    /** Asks. */
    public void ask() {
        HttpServletRequest request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        asked = answers.attempt(() -> requestPasswordReset.request(login, request.getRemoteAddr(), time.now()));
    }

    /** True once a link was asked for. */
    public boolean isAsked() {
        return asked;
    }

    /** Login as typed. */
    public String getLogin() {
        return login;
    }

    /** Login as typed. */
    public void setLogin(String login) {
        this.login = login;
    }
}
