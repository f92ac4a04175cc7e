package org.backorder.sandbox.epp.limit;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a profile out of another one, limit by limit. */
public final class LimitProfileEdit {
    private int sessions;
    private int addresses;
    private Set<String> registered;
    private Duration idle;
    private Duration age;
    private int commands;
    private List<LimitProfile.Rate> rate;
    private LimitProfile.@Nullable Gap gap;
    private LimitProfile.@Nullable Penalty penalty;
    private LimitProfile.@Nullable Budget budget;
    private LimitProfile.@Nullable Window window;
    private LimitProfile.@Nullable DropEndpoint dropEndpoint;
    private LimitProfile.@Nullable Points points;
    private LimitProfile.@Nullable Funds funds;
    private boolean checkReasons;

    public LimitProfileEdit(LimitProfile from) {
        sessions = from.sessions();
        addresses = from.addresses();
        registered = from.registeredAddresses();
        idle = from.idle();
        age = from.age();
        commands = from.commands();
        rate = from.rate();
        gap = from.gap();
        penalty = from.penalty();
        budget = from.budget();
        window = from.sessionWindow();
        dropEndpoint = from.dropEndpoint();
        points = from.points();
        funds = from.funds();
        checkReasons = from.checkReasons();
    }

    public LimitProfileEdit sessions(int most) {
        sessions = most;
        return this;
    }

    public LimitProfileEdit addresses(int most) {
        addresses = most;
        return this;
    }

    public LimitProfileEdit registeredAddresses(Set<String> known) {
        registered = Set.copyOf(known);
        return this;
    }

    public LimitProfileEdit idle(Duration limit) {
        idle = limit;
        return this;
    }

    public LimitProfileEdit age(Duration limit) {
        age = limit;
        return this;
    }

    public LimitProfileEdit commands(int most) {
        commands = most;
        return this;
    }

    public LimitProfileEdit rate(List<LimitProfile.Rate> buckets) {
        rate = List.copyOf(buckets);
        return this;
    }

    public LimitProfileEdit gap(LimitProfile.@Nullable Gap least) {
        gap = least;
        return this;
    }

    public LimitProfileEdit penalty(LimitProfile.@Nullable Penalty late) {
        penalty = late;
        return this;
    }

    public LimitProfileEdit budget(LimitProfile.@Nullable Budget failing) {
        budget = failing;
        return this;
    }

    public LimitProfileEdit sessionWindow(LimitProfile.@Nullable Window open) {
        window = open;
        return this;
    }

    public LimitProfileEdit dropEndpoint(LimitProfile.@Nullable DropEndpoint separate) {
        dropEndpoint = separate;
        return this;
    }

    public LimitProfileEdit points(LimitProfile.@Nullable Points daily) {
        points = daily;
        return this;
    }

    public LimitProfileEdit funds(LimitProfile.@Nullable Funds account) {
        funds = account;
        return this;
    }

    public LimitProfileEdit checkReasons(boolean shown) {
        checkReasons = shown;
        return this;
    }

    public LimitProfile done() {
        return new LimitProfile(
                sessions,
                addresses,
                registered,
                idle,
                age,
                commands,
                rate,
                gap,
                penalty,
                budget,
                window,
                dropEndpoint,
                points,
                funds,
                checkReasons);
    }
}
