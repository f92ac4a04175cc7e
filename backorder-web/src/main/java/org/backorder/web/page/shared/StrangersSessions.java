package org.backorder.web.page.shared;

import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;

/**
 * Sessions of the container before anybody signed in: the sign-in form needs one, and whoever asks for it again and again must not fill the
 * server's memory with them. They end soon; signing in gives a session its full time.
 */
@WebListener
public class StrangersSessions implements HttpSessionListener {
    private static final Duration BRIEFLY = Duration.ofMinutes(10);

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) BRIEFLY.toSeconds());
    }

    /** Keeps the session as long as the deployment says: somebody is signed in. */
    public static void keep(HttpSession session) {
        session.setMaxInactiveInterval(
                (int) Duration.ofMinutes(session.getServletContext().getSessionTimeout())
                        .toSeconds());
    }
}
