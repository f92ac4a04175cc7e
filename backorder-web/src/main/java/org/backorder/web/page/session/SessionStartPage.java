package org.backorder.web.page.session;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import org.backorder.customer.Caller;
import org.backorder.customer.Sessions;
import org.backorder.customer.StartedSession;
import org.backorder.refusal.UnknownSession;
import org.backorder.roleuser.Identify;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.PanelGate;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.ReturnAddress;
import org.backorder.web.page.shared.StrangersSessions;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Lets a customer, one of its roles, or staff in with login and password, and out again (R3). */
@Named
@RequestScoped
public class SessionStartPage {
    private static final int IDLE_SECONDS = 30 * 60;
    private static final int LIFETIME_SECONDS = 12 * 60 * 60;

    @Inject
    Identify identify;

    @Inject
    Sessions sessions;

    @Inject
    Answers answers;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    private String login = "";
    private String password = "";
    private String otp = "";
    private @Nullable String to;

    /** Whoever is in already goes on to where it wanted. */
    public void enter() {
        if (viewer.isSignedIn()) {
            answers.goTo(ReturnAddress.safe(to));
        }
    }

    /** Checks the credentials and starts a session under a new id, then goes to the wanted page. */
    public void start() {
        StartedSession started = answers.attempt(this::begin);
        if (started != null) {
            HttpServletRequest request = request();
            // a session id from before signing in is worth nothing afterwards; ending that session and beginning
            // another in
            // one request would leave the new one locked for every other node
            if (request.getSession(false) != null) {
                request.changeSessionId();
            }
            HttpSession session = request.getSession();
            StrangersSessions.keep(session);
            session.setAttribute(PanelGate.TOKEN, started.token());
            answers.goTo(ReturnAddress.safe(to));
        }
    }

    private StartedSession begin() {
        Instant now = time.now();
        String origin = request().getRemoteAddr();
        Caller caller = identify.byPassword(login.strip(), password, otp.strip(), origin, now)
                .caller(origin);
        return sessions.start(caller, IDLE_SECONDS, LIFETIME_SECONDS, now);
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    /** Ends the session here and in the database. */
    public void end() {
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        if (external.getSessionMap().get(PanelGate.TOKEN) instanceof String token) {
            endSession(token);
        }
        external.invalidateSession();
        answers.goTo("/session/start");
    }

    private void endSession(String token) {
        try {
            sessions.end(token, time.now());
        } catch (UnknownSession over) {
            // it ended by itself between two clicks: the wish is fulfilled
            FacesContext.getCurrentInstance().getExternalContext().log("session had ended before signing out");
        }
    }

    /** Login as typed. */
    public String getLogin() {
        return login;
    }

    /** Login as typed. */
    public void setLogin(String login) {
        this.login = login;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** Password as typed. */
    public void setPassword(String password) {
        this.password = password;
    }

    /** Never shown again. */
    public String getOtp() {
        return "";
    }

    /** One-time password or recovery code as typed. */
    public void setOtp(String otp) {
        this.otp = otp == null ? "" : otp;
    }

    /** Where to go afterwards. */
    public @Nullable String getTo() {
        return to;
    }

    /** Where to go afterwards; checked when used. */
    public void setTo(@Nullable String to) {
        this.to = to;
    }
}
