package org.backorder.web.page.shared;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.backorder.audit.Actor;
import org.backorder.customer.CustomerView;
import org.backorder.refusal.UnknownSession;
import org.backorder.roleuser.Identify;
import org.backorder.roleuser.Identity;

/**
 * Stands before every Faces view (R3): resolves the session on each request, names the actor for all that is written, keeps
 * strangers out of everything but sign-in and errors, and customers out of the operator's pages. Mapped to the Faces servlet, so
 * that no address of a view gets past it.
 */
public class PanelGate extends HttpFilter {
    /** Where the session's token is kept on the server; it never reaches the browser. */
    public static final String TOKEN = "org.backorder.web.session";

    private static final long serialVersionUID = 1L;
    private static final String ENDED = PanelGate.class.getName() + ".ended";
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final String HOME = "/dashboard/show";
    private static final Duration LANGUAGE_KEPT = Duration.ofDays(365);

    @Inject
    transient Identify identify;

    @Inject
    transient Viewer viewer;

    @Inject
    transient Preferences preferences;

    @Inject
    transient InstantSource time;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getCharacterEncoding() == null) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // browsers name none for what forms send
        }
        SecurityHeaders.add(request, response);
        String path = request.getServletPath();
        if (path.contains("/.") || path.contains("//") || path.indexOf('\\') >= 0) {
            response.sendError(
                    HttpServletResponse.SC_NOT_FOUND); // one page has one address, or the checks below mean another
            return;
        }
        if (path.startsWith(RESOURCES)) {
            chain.doFilter(request, response);
            return;
        }
        if (path.equals("/index.xhtml")) {
            response.sendRedirect(request.getContextPath() + HOME); // the one address every page goes by
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        Optional<Identity> identity = signedIn(request);
        if (isMultipart(request) && !mayUpload(identity, path)) {
            response.setStatus(
                    HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE); // before a parameter is read: that reads the parts
            return;
        }
        keepLanguage(request, response);
        identity.ifPresent(known -> viewer.enter(known, request.getRemoteAddr()));
        try (Actor.Scope ignored = Actor.acting(actor(identity, request))) {
            if (identity.isEmpty() && (!isPublic(path) || hasEnded(request, path))) {
                sendToSignIn(request, response);
            } else if (path.startsWith("/operator/") && !viewer.isStaff()) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND); // customers need not know what is there
            } else if (identity.isPresent() && !PageRights.mayOpen(path, identity.get())) {
                refuse(request, response);
            } else {
                chain.doFilter(request, response);
            }
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static boolean mayUpload(Optional<Identity> identity, String path) {
        Optional<CustomerView> customer =
                identity.filter(known -> PageRights.mayOpen(path, known)).map(Identity::customer);
        if (path.startsWith("/order/bulk")) {
            return customer.filter(CustomerView::orders).isPresent();
        }
        return (path.startsWith("/operator/lists") || path.startsWith("/operator/money"))
                && customer.filter(CustomerView::isOperator).isPresent();
    }

    private Optional<Identity> signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(TOKEN) instanceof String token)) {
            return Optional.empty();
        }
        try {
            return Optional.of(identify.bySession(token, request.getRemoteAddr(), time.instant()));
        } catch (UnknownSession over) {
            session.invalidate(); // the views of an ended session are nobody's
            request.setAttribute(ENDED, true);
            return Optional.empty();
        }
    }

    /** The next request begins the new session: one begun in the request that ended another stays locked for other nodes. */
    private static boolean hasEnded(HttpServletRequest request, String path) {
        return request.getAttribute(ENDED) != null && path.startsWith("/session/");
    }

    private static Actor actor(Optional<Identity> identity, HttpServletRequest request) {
        String origin = request.getRemoteAddr();
        boolean staff = identity.filter(known -> known.customer().readsAll()).isPresent();
        String login = identity.map(known -> known.caller(origin).login()).orElse("anonymous");
        return new Actor(staff ? Actor.Kind.OPERATOR : Actor.Kind.CUSTOMER, login, origin, null);
    }

    private static boolean isPublic(String path) {
        return path.startsWith("/session/") || path.startsWith("/error/");
    }

    private void keepLanguage(HttpServletRequest request, HttpServletResponse response) {
        String chosen = preferences.chosen();
        if (chosen != null) {
            Cookie cookie = new Cookie(Preferences.LANGUAGE, chosen);
            cookie.setPath("/");
            cookie.setHttpOnly(true);
            cookie.setSecure(request.isSecure());
            cookie.setAttribute("SameSite", "Lax");
            cookie.setMaxAge((int) LANGUAGE_KEPT.toSeconds());
            response.addCookie(cookie);
        }
    }

    /** The page for what the role may not see; a page that is open already, from before its rights were taken, goes there too. */
    private static void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (isPartial(request)) {
            sendElsewhere(response, request.getRequestURI());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static void sendElsewhere(HttpServletResponse response, String address) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + address.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                        + "\"/></partial-response>");
    }

    private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signIn = request.getContextPath() + "/session/start";
        if (isPartial(request)) {
            sendElsewhere(response, signIn);
            return;
        }
        boolean readable = request.getMethod().equals("GET") && !isPublic(request.getServletPath());
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        String wanted = readable ? ReturnAddress.safe(request.getRequestURI() + query) : "/";
        response.sendRedirect(
                wanted.equals("/") ? signIn : signIn + "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
    }
}
