package org.backorder.web.page.order;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.backorder.bulk.PlaceBulk;
import org.backorder.bulk.UndoBulk;
import org.backorder.bulk.WorkOffBulk;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;

/** Sets work on a list going beside the request. What a server leaves behind when it stops is finished by the job. */
@RequestScoped
public class BulkWork {
    @Inject
    PlaceBulk placeBulk;

    @Inject
    UndoBulk undoBulk;

    @Inject
    WorkOffBulk workOffBulk;

    @Inject
    Viewer viewer;

    @Inject
    RequestTime time;

    /** Works the list off; nobody waits for it. */
    void begin(long id) {
        var unused = workOffBulk.workOffBeside(id, time.now());
    }

    /** Orders the good lines. */
    void place(long id) {
        placeBulk.begin(viewer.allowed("AddDomainApplication"), id, time.now());
        begin(id);
    }

    /** Takes the orders back that can be. */
    void undo(long id) {
        undoBulk.begin(viewer.allowed("UndoBulkPlacement"), id, time.now());
        begin(id);
    }
}
