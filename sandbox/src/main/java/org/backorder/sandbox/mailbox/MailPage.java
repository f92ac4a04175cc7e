package org.backorder.sandbox.mailbox;

import java.util.List;

/** All mails on one page for people, the newest first. */
public final class MailPage {
    private MailPage() {}

    /** The page as HTML; mail content is shown as text, or as HTML in a frame that can run nothing. */
    public static String of(List<ReceivedMail> mails) {
        StringBuilder page = new StringBuilder();
        page.append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sandbox mail</title><style>"
                + "body{font:16px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}"
                + "article{border:1px solid #bbb;border-radius:6px;padding:0 1rem;margin:1rem 0}"
                + "pre{white-space:pre-wrap}iframe{width:100%;height:24rem;border:1px solid #ddd}"
                + "</style></head><body><main><h1>Mail received</h1>");
        if (mails.isEmpty()) {
            page.append("<p>None yet.</p>");
        }
        for (int i = mails.size() - 1; i >= 0; i--) {
            article(page, mails.get(i));
        }
        return page.append("</main></body></html>").toString();
    }

    private static void article(StringBuilder page, ReceivedMail mail) {
        page.append("<article><h2>").append(escaped(mail.subject())).append("</h2><p>");
        page.append(escaped(mail.from())).append(" to ").append(escaped(String.join(", ", mail.to())));
        page.append(", ").append(escaped(mail.date())).append("</p><pre>");
        page.append(escaped(mail.text())).append("</pre>");
        if (!mail.html().isEmpty()) {
            page.append("<details><summary>HTML part</summary><iframe sandbox title=\"HTML part\" srcdoc=\"");
            page.append(escaped(mail.html())).append("\"></iframe></details>");
        }
        page.append("</article>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
