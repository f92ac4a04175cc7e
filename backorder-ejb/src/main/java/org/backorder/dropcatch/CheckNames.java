package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import java.util.List;
import org.backorder.registry.DomainName;

/** Asks the registries whether names are free (domain:check), grouped by registry. */
@Stateless
public class CheckNames {

    /** One answer per name, in order; unknown when the registry does not answer in time. */
    public List<Availability> check(List<DomainName> names) {
        throw new UnsupportedOperationException("contract");
    }
}
