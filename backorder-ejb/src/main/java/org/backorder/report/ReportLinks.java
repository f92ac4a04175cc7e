package org.backorder.report;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.backorder.audit.AuditTrail;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.customer.Tokens;
import org.backorder.settings.SettingQuery;

/** Makes links to reports and finds out what a link stands for (api.md 15). */
@Stateless
public class ReportLinks {
    /** Minutes a link lasts, while the setting of that name says nothing else. */
    static final String LIFE = "report.link.minutes";

    private static final long MINUTES = 15;

    @Inject
    ReportLinkStore links;

    @Inject
    SettingQuery settings;

    @Inject
    Customers customers;

    @Inject
    AuditTrail audit;

    /** Makes a link and answers its token, which is kept nowhere: 64 letters and digits that say nothing. */
    public String add(Caller caller, ReportKind kind, Instant now) {
        links.purge(now);
        String token = Tokens.next();
        Duration life = Duration.ofMinutes(settings.number(LIFE, MINUTES, now));
        links.add(token, caller.id(), kind, now, now.plus(life));
        audit.record(
                "AddReportLink",
                "report",
                kind.name(),
                Map.of(),
                Map.of("customer", caller.customer().login()),
                now);
        return token;
    }

    /** The report of a link; empty for links that ended or never were, and for customers who may not come, or not from there. */
    public Optional<ReportRequest> resolve(String token, String origin, Instant now) {
        return links.live(token, now).flatMap(link -> {
            CustomerView customer = customers.byId(link.customer());
            boolean welcome = customer.active() && customer.networks().contain(origin);
            return welcome
                    ? Optional.of(new ReportRequest(new Caller(customer, origin), link.kind()))
                    : Optional.empty();
        });
    }
}
