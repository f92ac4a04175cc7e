package org.backorder.web.page.ledger;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.ledger.PostingView;
import org.backorder.ledger.ReversePosting;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.MoneyConverter;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** Takes a posting of the account shown back, with a reason that the customer reads; operators only (R19). */
@Named
@ViewScoped
public class PostingReversal implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String REVERSAL = "REVERSAL";

    @Inject
    ReversePosting reversePosting;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private @Nullable PostingView chosen;
    private @Nullable String reason;

    /** True for a posting that may be taken back by the viewer. */
    public boolean possible(PostingView posting) {
        return viewer.isOperator() && !posting.kind().equals(REVERSAL);
    }

    /** Asks for the reason; nothing is booked yet. */
    public void choose(PostingView posting) {
        chosen = posting;
        reason = null;
    }

    /** Leaves the posting as it is. */
    public void leave() {
        chosen = null;
    }

    /** Books the reversal and shows the account anew. */
    public void reverse(String login) {
        PostingView posting = chosen;
        if (posting == null) {
            throw new IllegalStateException("a reversal without its posting");
        }
        String why = reason == null ? "" : reason.strip();
        if (answers.attempt(() -> reversePosting.reverse(viewer.caller(), posting.id(), why, time.now()))) {
            answers.done("reversal.done", MoneyConverter.show(posting.amount(), viewer.getLocale()));
            answers.goTo("/ledger/account?login=" + login);
        }
    }

    /** The posting in question. */
    public @Nullable PostingView getChosen() {
        return chosen;
    }

    /** Why. */
    public @Nullable String getReason() {
        return reason;
    }

    /** Why. */
    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
