package org.backorder.dropcatch;

import jakarta.ejb.Stateless;
import java.util.List;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;

/** The operator's view of races and registry sessions. */
@Stateless
public class CatchBoardQuery {

    /** Open plans by drop, then the latest decided ones. */
    public Page<BoardRow> board(PageRequest page) {
        throw new UnsupportedOperationException("contract");
    }

    /** Sessions per registry and accreditation on this node. */
    public List<RegistryStatus> registries() {
        throw new UnsupportedOperationException("contract");
    }
}
