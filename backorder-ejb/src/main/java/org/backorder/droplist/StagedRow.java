package org.backorder.droplist;

import java.time.Instant;
import java.time.LocalDate;
import org.backorder.registry.DropProfile;
import org.backorder.registry.DropSchedule;
import org.backorder.registry.DropTimes;
import org.backorder.registry.OrderableName;
import org.backorder.registry.TldRow;

/** A row of a list with everything the drop list keeps about a name; lengths and signs are of the Unicode label (R5). */
record StagedRow(
        long line,
        OrderableName name,
        Instant dropAt,
        Instant finalizationAt,
        Instant listedUntil,
        LocalDate deletionDay,
        int labelLength,
        boolean digits,
        boolean hyphens,
        boolean idn,
        int score) {
    static StagedRow of(long line, OrderableName name, TldRow tld, DropProfile profile, Instant listedDrop) {
        DropTimes times = DropSchedule.times(profile, listedDrop);
        String label = name.label();
        return new StagedRow(
                line,
                name,
                times.earliest(),
                times.finalizationAt(),
                tld.listedUntil(times),
                DropSchedule.deletionDay(profile, times.earliest()),
                label.codePointCount(0, label.length()),
                label.codePoints().anyMatch(Character::isDigit),
                label.indexOf('-') >= 0,
                !label.equals(name.name().labels().get(0)),
                NameScore.of(label, name.tld()));
    }

    /** The row in the server's text format for COPY; no value can hold a TAB, a line end or a backslash. */
    String copyLine() {
        return String.join(
                        "\t",
                        Long.toString(line),
                        name.name().ace(),
                        name.name().unicode(),
                        name.name().labels().get(0),
                        name.label(),
                        name.tld(),
                        name.zone(),
                        dropAt.toString(),
                        finalizationAt.toString(),
                        listedUntil.toString(),
                        deletionDay.toString(),
                        Integer.toString(labelLength),
                        Boolean.toString(digits),
                        Boolean.toString(hyphens),
                        Boolean.toString(idn),
                        Integer.toString(score))
                + "\n";
    }
}
