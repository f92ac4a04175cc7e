package org.backorder.droplist;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.backorder.audit.AuditTrail;
import org.backorder.refusal.InvalidValue;
import org.backorder.registry.DropProfile;
import org.backorder.registry.DropProfiles;
import org.backorder.registry.OrderableName;
import org.backorder.registry.SoldTlds;
import org.backorder.registry.TldCatalog;

/**
 * Takes a list into the drop list and lets everything that hangs on it follow, in one transaction: either all of it happens, or
 * nothing (R12, R14).
 */
@Stateless
public class MergeDropList {
    /** Dates outside are slips of the pen, such as a year of three digits. */
    private static final Instant FIRST_PLAUSIBLE = Instant.parse("2000-01-01T00:00:00Z");

    private static final Duration FARTHEST = Duration.ofDays(3660);

    @Inject
    DropListStore names;

    @Inject
    DropSourceStore sources;

    @Inject
    TldCatalog tlds;

    @Inject
    DropProfiles profiles;

    @Inject
    AuditTrail audit;

    @Inject
    @Any
    Instance<ListImporter> importers;

    @Inject
    @Any
    Instance<DropListFollower> followers;

    /** Merges the file and closes the import's record; refuses with DamagedList, and then nothing has changed. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void merge(DropSource source, long importId, ListFile file, ImportTally tally, Instant now) {
        ListImporter importer = importer(source.importer());
        names.lockForMerge();
        // read before the rows: while they are copied the connection can do nothing else
        SoldTlds sold = tlds.sold();
        Map<String, DropProfile> byTld = profilesByTld(sold);
        long usable = names.stage(rows ->
                file.read(importer, lines -> importer.read(lines, sink(rows, sold, byTld, tally, now))));
        tally.duplicates = tally.read - tally.refused - usable;
        refuseUnlessEnough(source, tally);
        names.findChanges(source, importId, tally, now);
        names.applyChanges(source, importId, now);
        if (tally.added + tally.moved + tally.removed > 0) {
            for (DropListFollower follower : followers) {
                tally.ordersTouched += follower.follow(importId, now);
            }
            audit.record("ImportDropList", "drop_source", source.id(), Map.of(), summary(importId, tally), now);
        }
        sources.finish(importId, "DONE", tally, file.hash(), null, now);
    }

    private ListImporter importer(String id) {
        for (ListImporter importer : importers) {
            if (importer.id().equals(id)) {
                return importer;
            }
        }
        throw new DamagedList("importer-unknown", id);
    }

    private Map<String, DropProfile> profilesByTld(SoldTlds sold) {
        Map<String, DropProfile> byName = new HashMap<>();
        Map<String, DropProfile> byTld = new HashMap<>();
        sold.byLabel()
                .forEach((label, tld) ->
                        byTld.put(label, byName.computeIfAbsent(tld.profile(), name -> profiles.profile(name))));
        return byTld;
    }

    private static ListImporter.RowSink sink(
            Consumer<StagedRow> rows, SoldTlds sold, Map<String, DropProfile> byTld, ImportTally tally, Instant now) {
        return new ListImporter.RowSink() {
            @Override
            public void row(long line, String text, ListedDate date) {
                tally.read++;
                try {
                    OrderableName name = sold.orderable(text);
                    DropProfile profile = Objects.requireNonNull(byTld.get(name.tld()));
                    Instant listed = date.dropAt(profile);
                    if (listed.isBefore(FIRST_PLAUSIBLE) || listed.isAfter(now.plus(FARTHEST))) {
                        tally.refuse(line, "not a plausible date: " + listed);
                    } else {
                        rows.accept(StagedRow.of(line, name, sold.tld(name.tld()), profile, listed));
                    }
                } catch (InvalidValue e) {
                    tally.refuse(line, e.getMessage());
                }
            }

            @Override
            public void refuse(long line, String reason) {
                tally.read++;
                tally.refuse(line, reason);
            }
        };
    }

    private void refuseUnlessEnough(DropSource source, ImportTally tally) {
        if (tally.usable() == 0) {
            throw new DamagedList("list-without-rows", tally.read);
        }
        sources.lastDone(source.id()).ifPresent(last -> {
            // inclusive: a list of exactly the least share is taken
            if (tally.usable() * 100 < last.usable() * source.leastShare()) {
                throw new DamagedList("list-too-short", tally.usable(), last.usable(), source.leastShare());
            }
        });
    }

    private static Map<String, String> summary(long importId, ImportTally tally) {
        return Map.of(
                "import",
                Long.toString(importId),
                "added",
                Long.toString(tally.added),
                "moved",
                Long.toString(tally.moved),
                "removed",
                Long.toString(tally.removed));
    }
}
