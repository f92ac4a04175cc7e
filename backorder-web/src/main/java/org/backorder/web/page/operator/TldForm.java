package org.backorder.web.page.operator;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.tldpolicy.TldPolicy;
import org.jspecify.annotations.Nullable;

/** A TLD as typed. */
public class TldForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private boolean known;
    private @Nullable String label;
    private @Nullable String zones;
    private @Nullable String profile;
    private @Nullable String registry;
    private boolean acceptsOrders = true;
    private boolean firstComeFirstServed;

    /** A form filled with a TLD there is. */
    static TldForm of(TldPolicy policy) {
        TldForm form = new TldForm();
        form.known = true;
        form.label = policy.label();
        form.zones = String.join(" ", policy.zones());
        form.profile = policy.profile();
        form.registry = policy.registryId();
        form.acceptsOrders = policy.acceptsOrders();
        form.firstComeFirstServed = policy.firstComeFirstServed();
        return form;
    }

    /** What was typed, without dots in front. */
    TldPolicy policy() {
        Set<String> typed = Arrays.stream(bare(zones).split("[\\s,;]+", -1))
                .map(TldForm::bare)
                .filter(zone -> !zone.isEmpty())
                .collect(Collectors.toSet());
        String of = registry == null || registry.isEmpty() ? null : registry;
        return new TldPolicy(
                bare(label), typed, profile == null ? "" : profile, of, acceptsOrders, firstComeFirstServed);
    }

    private static String bare(@Nullable String text) {
        return text == null ? "" : text.strip().replaceFirst("^\\.", "").toLowerCase(Locale.ROOT);
    }

    /** True for one that is sold already. */
    public boolean isKnown() {
        return known;
    }

    /** The TLD. */
    public @Nullable String getLabel() {
        return label;
    }

    /** The TLD. */
    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    /** Zones for third-level names, separated by blanks. */
    public @Nullable String getZones() {
        return zones;
    }

    /** Zones for third-level names, separated by blanks. */
    public void setZones(@Nullable String zones) {
        this.zones = zones;
    }

    /** Name of the drop profile. */
    public @Nullable String getProfile() {
        return profile;
    }

    /** Name of the drop profile. */
    public void setProfile(@Nullable String profile) {
        this.profile = profile;
    }

    /** Id of the registry; empty for none. */
    public @Nullable String getRegistry() {
        return registry;
    }

    /** Id of the registry; empty for none. */
    public void setRegistry(@Nullable String registry) {
        this.registry = registry;
    }

    /** New orders are taken. */
    public boolean isAcceptsOrders() {
        return acceptsOrders;
    }

    /** New orders are taken. */
    public void setAcceptsOrders(boolean acceptsOrders) {
        this.acceptsOrders = acceptsOrders;
    }

    /** The earliest order wins. */
    public boolean isFirstComeFirstServed() {
        return firstComeFirstServed;
    }

    /** The earliest order wins. */
    public void setFirstComeFirstServed(boolean firstComeFirstServed) {
        this.firstComeFirstServed = firstComeFirstServed;
    }
}
