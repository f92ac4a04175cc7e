package org.backorder.sandbox.paypal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults in force; one with a number of uses left counts down. */
final class PayPalFaults {
    private final List<PayPalFault> faults = new ArrayList<>();

    synchronized void add(PayPalFault fault) {
        faults.add(fault);
    }

    synchronized void clear() {
        faults.clear();
    }

    synchronized List<PayPalFault> all() {
        return List.copyOf(faults);
    }

    /** The first fault of that kind that hits the call, counted as used. */
    synchronized Optional<PayPalFault> strike(PayPalFaultKind kind, String call) {
        for (int i = 0; i < faults.size(); i++) {
            PayPalFault fault = faults.get(i);
            if (fault.kind() == kind && (fault.call() == null || call.equals(fault.call()))) {
                use(i, fault);
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private void use(int place, PayPalFault fault) {
        Integer remaining = fault.remaining();
        if (remaining == null) {
            return;
        }
        if (remaining == 1) {
            faults.remove(place);
        } else {
            faults.set(place, new PayPalFault(fault.kind(), fault.call(), fault.parameters(), remaining - 1));
        }
    }
}
