package org.backorder.sandbox.epp.command;

import org.backorder.sandbox.epp.store.ObjectStore;
import org.backorder.sandbox.epp.store.RegistryStore;

/** What every command works with. */
public record Registry(RegistryStore store, RegistryPolicy policy, NameRules names, ReleaseRules release) {
    public ObjectStore objects() {
        return store.objects();
    }
}
