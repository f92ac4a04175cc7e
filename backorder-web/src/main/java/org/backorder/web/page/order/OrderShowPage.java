package org.backorder.web.page.order;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.contact.AddContact;
import org.backorder.contact.ContactId;
import org.backorder.customer.Caller;
import org.backorder.order.CancelOrder;
import org.backorder.order.FailureReason;
import org.backorder.order.ModifyOrder;
import org.backorder.order.OrderChange;
import org.backorder.order.OrderContacts;
import org.backorder.order.OrderId;
import org.backorder.order.OrderMove;
import org.backorder.order.OrderQuery;
import org.backorder.order.OrderStatus;
import org.backorder.order.OrderView;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.ContactForm;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Texts;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** One order: where it stands, how it came there, what happens next, and what may still be changed (R10, R13, R28). */
@Named
@ViewScoped
public class OrderShowPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    OrderQuery orders;

    @Inject
    OrderParts parts;

    @Inject
    CancelOrder cancelOrder;

    @Inject
    ModifyOrder modifyOrder;

    @Inject
    AddContact addContact;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    Texts texts;

    @Inject
    RequestTime time;

    private @Nullable Long id;
    private @Nullable OrderView order;
    private List<OrderStep> steps = List.of();
    private OrderParts.@Nullable Owner owner;
    private @Nullable OrderFlight flight;
    private ContactForm contact = new ContactForm();
    private @Nullable String authInfo;
    private boolean authInfoShown;
    private boolean ownerOpen;
    private boolean handedOver;

    /** Reads the order; a missing or foreign one ends with 404. */
    public void load() {
        if (id == null) {
            answers.missing();
            return;
        }
        OrderId wanted = new OrderId(id);
        OrderView found = answers.orMissing(() -> orders.show(viewer.caller(), wanted));
        if (found != null) {
            show(found);
            contact = owner == null ? new ContactForm() : ContactForm.of(owner.data());
        }
    }

    private void show(OrderView found) {
        order = found;
        steps = orders.history(viewer.caller(), found.id()).stream()
                .map(this::step)
                .toList();
        owner = viewer.may("StatusContact") ? parts.owner(found) : null;
        handedOver = parts.handedOver(viewer.caller(), found);
        flight = viewer.may("QueryCatchAttemptList") ? parts.flight(found, viewer.getLocale()) : null;
    }

    private OrderStep step(OrderMove move) {
        return new OrderStep(move.to(), move.at(), inWords(move.reason()), actor(move.actor()));
    }

    private String actor(String actor) {
        String known = viewer.caller().nameOf(actor, loaded().login());
        return texts.sayOr("actor." + actor, texts.actor(known));
    }

    private String inWords(@Nullable String reason) {
        return reason == null ? "" : texts.reason(reason);
    }

    private OrderView loaded() {
        if (order == null) {
            throw new IllegalStateException("an action without its order");
        }
        return order;
    }

    /** Cancels, up to the finalization date. */
    public void cancel() {
        OrderView cancelled = answers.attempt(
                () -> cancelOrder.cancel(viewer.allowed("DeleteDomainApplication"), loaded().id(), time.now()));
        if (cancelled != null) {
            show(cancelled);
            answers.done("order.cancelled", cancelled.nameUnicode());
        }
    }

    /** Stores the contact typed and makes it the order's owner. */
    public void changeOwner() {
        OrderView before = loaded();
        OrderView changed = answers.attempt(() -> {
            Caller caller = viewer.allowed("ModifyDomainApplication");
            ContactId handle = addContact.add(caller.id(), contact.data(), false, time.now());
            OrderContacts old = before.contacts();
            OrderContacts contacts = new OrderContacts(handle.handle(), old.admin(), old.tech(), old.billing());
            OrderChange change = new OrderChange(contacts, null, null, null, null, null, null);
            return modifyOrder.modify(caller, before.id(), change, time.now());
        });
        ownerOpen = changed == null;
        if (changed != null) {
            show(changed);
            answers.done("order.owner.changed");
        }
    }

    /** Replaces the authInfo of the future registration. */
    public void changeAuthInfo() {
        if (authInfo == null || authInfo.isBlank()) {
            answers.problem("order.auth.missing");
            return;
        }
        String wanted = authInfo.strip();
        OrderChange change = new OrderChange(null, wanted, null, null, null, null, null);
        OrderView changed = answers.attempt(
                () -> modifyOrder.modify(viewer.allowed("ModifyDomainApplication"), loaded().id(), change, time.now()));
        if (changed != null) {
            show(changed);
            authInfo = null;
            answers.done("order.auth.changed");
        }
    }

    /** Shows or hides the authInfo. */
    public void toggleAuthInfo() {
        authInfoShown = !authInfoShown;
    }

    /** What happens next, in a sentence. */
    public String getNext() {
        NextStep.Sentence sentence = NextStep.of(loaded(), time.now(), viewer.getLocale())
                .losingTo(rival())
                .once(handedOver);
        return texts.say(sentence.key(), sentence.values().toArray());
    }

    /** True once the name is in the account. */
    public boolean isHandedOver() {
        return handedOver;
    }

    /** Who has the name now, once a race is lost. */
    private @Nullable String rival() {
        boolean lost = FailureReason.LOST.text().equals(loaded().reason());
        return lost && flight != null ? flight.record().sponsor() : null;
    }

    /** Why it ended, in words where we have them. */
    public String getReason() {
        return inWords(loaded().reason());
    }

    /** Whether money is set aside or taken, a key of the texts. */
    public String getFundingKey() {
        if (!loaded().funded()) {
            return "order.unfunded";
        }
        return loaded().status() == OrderStatus.SUCCESSFUL ? "order.charged" : "order.funded";
    }

    /** True while the viewer may change it. */
    public boolean isChangeable() {
        return isOpen() && viewer.may("ModifyDomainApplication");
    }

    /** True while the viewer may cancel it. */
    public boolean isCancellable() {
        return isOpen() && viewer.may("DeleteDomainApplication");
    }

    private boolean isOpen() {
        return viewer.isCustomer()
                && loaded().customer().equals(viewer.caller().id())
                && NextStep.isOpen(loaded(), time.now());
    }

    /** The secret, when asked for and the viewer's own; auditors and staff never need it. */
    public String getShownAuthInfo() {
        return authInfoShown && viewer.isReadingAuthInfo() ? loaded().authInfo() : "";
    }

    /** The order, absent only when the answer is 404. */
    public @Nullable OrderView getOrder() {
        return order;
    }

    /** Every move, oldest first. */
    public List<OrderStep> getSteps() {
        return steps;
    }

    /** Who will own the name. */
    public OrderParts.@Nullable Owner getOwner() {
        return owner;
    }

    /** The race, once there was one. */
    public @Nullable OrderFlight getFlight() {
        return flight;
    }

    /** True while the contact typed was refused and is to be mended. */
    public boolean isOwnerOpen() {
        return ownerOpen;
    }

    /** Owner contact as typed. */
    public ContactForm getContact() {
        return contact;
    }

    /** New authInfo as typed. */
    public @Nullable String getAuthInfo() {
        return authInfo;
    }

    /** New authInfo as typed. */
    public void setAuthInfo(@Nullable String authInfo) {
        this.authInfo = authInfo;
    }

    /** Number of the order in the address. */
    public @Nullable Long getId() {
        return id;
    }

    /** Number of the order in the address. */
    public void setId(@Nullable Long id) {
        this.id = id;
    }
}
