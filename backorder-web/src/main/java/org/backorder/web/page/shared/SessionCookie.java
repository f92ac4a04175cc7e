package org.backorder.web.page.shared;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Marks the session's cookie secure where the panel is reached by https; plain http exists on loopback only. */
@WebListener
public class SessionCookie implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        String address = System.getenv("BACKORDER_PUBLIC_URL");
        event.getServletContext().getSessionCookieConfig().setSecure(address != null && address.startsWith("https:"));
    }
}
