package org.backorder.web.webhook;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import org.backorder.audit.Actor;
import org.backorder.payment.PayPalUnavailable;
import org.backorder.payment.TakeWebhook;
import org.backorder.payment.WebhookHeaders;

/**
 * {@code /paypal/webhook}: takes PayPal's webhooks. 200 for what was heeded or concerns nothing of ours, 400 for what PayPal did not
 * send, 503 while that cannot be checked, so that PayPal sends it again.
 */
@WebServlet(urlPatterns = "/paypal/webhook")
public class PayPalWebhookEndpoint extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 256 * 1024;

    @Inject
    transient TakeWebhook takeWebhook;

    @Inject
    transient InstantSource time;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
        response.setHeader("Cache-Control", "no-store");
        if (body.length > LARGEST) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        WebhookHeaders headers = new WebhookHeaders(
                header(request, "PAYPAL-TRANSMISSION-ID"),
                header(request, "PAYPAL-TRANSMISSION-TIME"),
                header(request, "PAYPAL-TRANSMISSION-SIG"),
                header(request, "PAYPAL-CERT-URL"),
                header(request, "PAYPAL-AUTH-ALGO"));
        response.setStatus(status(headers, new String(body, StandardCharsets.UTF_8), request.getRemoteAddr()));
    }

    private int status(WebhookHeaders headers, String body, String origin) {
        Actor actor = new Actor(Actor.Kind.JOB, "paypal-webhook", origin, null);
        try (Actor.Scope ignored = Actor.acting(actor)) {
            TakeWebhook.Taken taken = takeWebhook.take(headers, body, time.instant());
            return taken == TakeWebhook.Taken.REFUSED ? HttpServletResponse.SC_BAD_REQUEST : HttpServletResponse.SC_OK;
        } catch (PayPalUnavailable e) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
    }

    private static String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null ? "" : value;
    }
}
