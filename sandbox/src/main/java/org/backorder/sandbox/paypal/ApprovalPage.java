package org.backorder.sandbox.paypal;

/** What a buyer sees who follows the order's link: what is asked for, and two buttons. */
final class ApprovalPage {
    private ApprovalPage() {}

    static String of(PayPalOrder order) {
        Amount amount = order.unit.amount();
        boolean open = order.status == PayPalOrder.Status.PAYER_ACTION_REQUIRED;
        return "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>PayPal stand-in</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"><link rel=\"icon\" href=\"data:,\">"
                + "<style>body{font:16px/1.5 system-ui,sans-serif;max-width:28rem;margin:3rem auto;padding:0 1rem}"
                + "button{font:inherit;padding:.6rem 1rem;margin-right:.5rem}</style></head><body><main>"
                + "<h1>PayPal stand-in</h1><p>The merchant asks for <strong id=\"amount\">"
                + amount.value().toPlainString() + " " + amount.currency() + "</strong>. No real money moves.</p>"
                + (open ? buttons(order.id) : "<p>This order is " + order.status + ".</p>") + "</main></body></html>";
    }

    private static String buttons(String id) {
        return "<form method=\"post\" action=\"/checkoutnow?token=" + id
                + "\"><button id=\"approve\" name=\"decision\" value=\"approve\">Pay now</button>"
                + "<button id=\"decline\" name=\"decision\" value=\"decline\">Cancel</button></form>";
    }
}
