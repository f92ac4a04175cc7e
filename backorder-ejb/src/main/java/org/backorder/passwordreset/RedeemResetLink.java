package org.backorder.passwordreset;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.backorder.customer.ReplacePassword;
import org.backorder.customer.Tokens;
import org.backorder.outbox.Outbox;
import org.backorder.passwordreset.PasswordResetStore.OpenLink;

/** Replaces a password by a link; all sessions of the customer end with it, and a second factor stays. */
@Stateless
public class RedeemResetLink {
    @Inject
    PasswordResetStore requests;

    @Inject
    ReplacePassword replacePassword;

    @Inject
    Outbox outbox;

    /** True while the link can be used. */
    public boolean isOpen(String token, Instant now) {
        return open(token, now).isPresent();
    }

    private Optional<OpenLink> open(String token, Instant now) {
        return requests.open(Tokens.hash(token), now)
                .filter(link -> replacePassword.isOf(link.mark(), link.customer()));
    }

    /** Replaces the password and uses the link up. Refuses with ResetLinkOver, and with InvalidValue a password that is too short, which leaves the link as it was. */
    public void redeem(String token, String wanted, String origin, Instant now) {
        OpenLink link =
                open(token, now).filter(found -> requests.use(found.id(), now)).orElseThrow(ResetLinkOver::new);
        if (!replacePassword.replace(link.customer(), link.mark(), wanted, origin, now)) {
            throw new ResetLinkOver();
        }
        outbox.add(new PasswordReplaced(link.customer().value()), now);
    }
}
