package org.backorder.tldpolicy;

import java.io.Serializable;
import org.backorder.registry.ReleaseMode;

/**
 * A TLD as operators see it.
 *
 * @param kind {@code gTLD} or {@code ccTLD}
 * @param mode how its registry releases names, by the profile in force
 * @param liteWindow when post-drop Lite orders are taken (R34), empty where never
 * @param liveOrders orders that have not ended
 */
public record TldPolicyView(TldPolicy policy, String kind, ReleaseMode mode, String liteWindow, long liveOrders)
        implements Serializable {}
