package org.backorder.passwordreset;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.backorder.customer.CustomerView;
import org.backorder.customer.Customers;
import org.backorder.customer.ReplacePassword;
import org.backorder.customer.Tokens;
import org.backorder.settings.SettingQuery;

/** Makes the link a request asked for, for whoever writes the mail, in its transaction: mail and link exist together or not at all. */
@Stateless
public class IssueResetLink {
    /** The setting with the minutes a link lasts. */
    private static final String LIFE = "password-reset-minutes";

    private static final long USUAL_LIFE = 60;

    @Inject
    PasswordResetStore requests;

    @Inject
    Customers customers;

    @Inject
    SettingQuery settings;

    @Inject
    ReplacePassword replacePassword;

    /** The link; nothing when nobody who may sign in has the login, or when it was made already. Roles have none: their account's owner gives them a password. */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public Optional<ResetLink> issue(long requestId, Instant now) {
        return requests.lockUnanswered(requestId)
                .flatMap(customers::byLogin)
                .filter(CustomerView::active)
                .map(customer -> {
                    String token = Tokens.next();
                    Instant expiresAt = now.plus(Duration.ofMinutes(settings.number(LIFE, USUAL_LIFE, now)));
                    String mark = replacePassword.mark(customer.id());
                    requests.answer(requestId, customer.id(), Tokens.hash(token), mark, expiresAt);
                    return new ResetLink(customer, token, expiresAt);
                });
    }
}
