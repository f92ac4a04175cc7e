package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.backorder.event.EventQuery;
import org.jspecify.annotations.Nullable;

/** How many events the viewer has not read, for the badge of every page; counted when it is drawn, once per request. */
@Named
@RequestScoped
public class UnreadEvents {
    private static final int SHOWN_EXACTLY = 99;

    @Inject
    EventQuery events;

    @Inject
    Viewer viewer;

    private @Nullable Integer counted;

    /** Whether the viewer has events: customers do, and the roles of theirs that may read them. */
    public boolean isShown() {
        return viewer.isCustomer() && viewer.mayOpen("/event/list");
    }

    /** The number, a hundred at most. */
    public int getCount() {
        Integer known = counted;
        if (known == null) {
            known = isShown() ? events.unread(viewer.caller()) : 0;
            counted = known;
        }
        return known;
    }

    /** The number as a badge shows it: {@code 7}, {@code 99+}. */
    public String getBadge() {
        return getCount() > SHOWN_EXACTLY ? SHOWN_EXACTLY + "+" : Integer.toString(getCount());
    }

    /** Counts again: the viewer has just read some. */
    public void forget() {
        counted = null;
    }
}
