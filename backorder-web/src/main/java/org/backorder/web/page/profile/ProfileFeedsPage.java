package org.backorder.web.page.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.backorder.privatefeed.FeedAddress;
import org.backorder.privatefeed.PrivateFeedQuery;
import org.backorder.privatefeed.RenewFeedAddress;
import org.backorder.privatefeed.RevokeFeedAddress;
import org.backorder.settings.PublicAddress;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The viewer's secret feed address: made, shown once, renewed, revoked (R47). */
@Named
@ViewScoped
public class ProfileFeedsPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    PrivateFeedQuery feeds;

    @Inject
    RenewFeedAddress renewFeedAddress;

    @Inject
    RevokeFeedAddress revokeFeedAddress;

    @Inject
    PublicAddress address;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    @Inject
    Answers answers;

    private @Nullable FeedAddress known;
    /** Never kept with the session: the secret leaves with the answer that shows it. */
    private transient @Nullable String token;

    /** Staff has no events of its own. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
            return;
        }
        known = feeds.address(viewer.caller()).orElse(null);
    }

    /** Makes a new address and shows it; the one before answers nobody any more. */
    public void renew() {
        token = answers.attempt(() -> renewFeedAddress.renew(viewer.caller(), time.now()));
        load();
    }

    /** Takes the address away. */
    public void revoke() {
        token = null;
        if (answers.attempt(() -> revokeFeedAddress.revoke(viewer.caller(), time.now()))) {
            answers.done("feeds.revoked");
        }
        load();
    }

    /** Takes the address off the page. */
    public void hide() {
        token = null;
    }

    /** Where the feed of events is, when the address was just made. */
    public @Nullable String getEvents() {
        return token == null ? null : address.at("/feeds/" + token + "/events.atom");
    }

    /** Where the calendar of dates is, when the address was just made. */
    public @Nullable String getDates() {
        return token == null ? null : address.at("/feeds/" + token + "/dates.ics");
    }

    /** The address without its secret, if there is one. */
    public @Nullable FeedAddress getKnown() {
        return known;
    }
}
