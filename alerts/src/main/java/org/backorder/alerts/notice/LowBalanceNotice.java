package org.backorder.alerts.notice;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
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
import org.backorder.order.FundsMissing;
import org.backorder.outbox.Subscriber;

/** The low-balance mail: once per account and UTC day, with the orders, the amount missing and the deadline (R21). */
@Dependent
class LowBalanceNotice implements Subscriber<FundsMissing> {
    @Inject
    Customers customers;

    @Inject
    SendMail sendMail;

    @Override
    public String name() {
        return "low-balance-mail";
    }

    @Override
    public Class<FundsMissing> event() {
        return FundsMissing.class;
    }

    @Override
    public void receive(UUID eventId, FundsMissing fact, Instant occurredAt, Instant now) {
        CustomerView customer = customers.byId(new CustomerId(fact.customerId()));
        sendMail.send(
                new OutgoingMail(
                        "low-balance:" + fact.customerId() + ":" + fact.day(),
                        fact.customerId(),
                        "low-balance",
                        customer.email(),
                        content(fact, customer)),
                now);
    }

    static MailContent content(FundsMissing fact, CustomerView customer) {
        Map<String, String> values = Map.of(
                "login", customer.login(),
                "missing", Money.of(fact.missingMinor(), fact.currency()).toString(),
                "count", Integer.toString(fact.orders().size()),
                "deadline", MailInstant.of(fact.deadline(), ZoneOffset.UTC),
                "deadlineLocal", MailInstant.of(fact.deadline(), customer.zone()));
        return MailTemplate.read(LowBalanceNotice.class, "low-balance", customer.locale())
                .render(values, Map.of("orders", FundsMail.entries(fact.orders())));
    }
}
