package org.backorder.alerts.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.backorder.alerts.mail.MailContent;
import org.backorder.alerts.mail.MailTemplate;
import org.backorder.alerts.mail.OutgoingMail;
import org.backorder.alerts.mail.SendMail;
import org.backorder.customer.CustomerId;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.money.Money;
import org.backorder.outbox.Subscriber;
import org.backorder.reminder.FundingReminder;
import org.backorder.settings.PublicAddress;

/** The mail that reminds of unfunded orders: once per account, deadline and step, with where to look and what to pay (R21). */
@Dependent
class FundingReminderNotice implements Subscriber<FundingReminder> {
    private static final String KIND = "funding-reminder";

    @Inject
    Customers customers;

    @Inject
    SendMail sendMail;

    @Inject
    PublicAddress address;

    @Override
    public String name() {
        return "funding-reminder-mail";
    }

    @Override
    public Class<FundingReminder> event() {
        return FundingReminder.class;
    }

    @Override
    public void receive(UUID eventId, FundingReminder fact, Instant occurredAt, Instant now) {
        CustomerView customer = customers.byId(new CustomerId(fact.customerId()));
        sendMail.send(
                new OutgoingMail(
                        KIND + ":" + fact.customerId() + ":" + fact.deadline() + ":" + fact.hours(),
                        fact.customerId(),
                        KIND,
                        customer.email(),
                        content(fact, customer)),
                now);
    }

    private MailContent content(FundingReminder fact, CustomerView customer) {
        Map<String, String> values = Map.of(
                "login", customer.login(),
                "missing", Money.of(fact.missingMinor(), fact.currency()).toString(),
                "count", Integer.toString(fact.orders().size() + fact.more()),
                "hours", Integer.toString(fact.hours()),
                "deadline", MailInstant.of(fact.deadline(), ZoneOffset.UTC),
                "deadlineLocal", MailInstant.of(fact.deadline(), customer.zone()),
                "account", address.at("/ledger/account"));
        List<Map<String, String>> more =
                fact.more() == 0 ? List.of() : List.of(Map.of("more", Integer.toString(fact.more())));
        return MailTemplate.read(FundingReminderNotice.class, KIND, customer.locale())
                .render(values, Map.of("orders", FundsMail.entries(fact.orders()), "rest", more));
    }
}
