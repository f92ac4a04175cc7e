package org.backorder.sandbox.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** The table of figures at the end of a run. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    Table() {
        rows.add(List.of("what", "figure", "beside", "ratio or bound", "target", "held"));
    }

    /** Adds a figure; the ratio is in thousandths, the target too. */
    void add(String what, String figure, String beside, String ratio, String target, boolean held) {
        rows.add(List.of(what, figure, beside, ratio, target, held ? "yes" : "NO"));
    }

    /** Prints the rows as a Markdown table with aligned columns. */
    void print(PrintStream out) {
        int columns = rows.get(0).size();
        int[] width = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < columns; i++) {
                width[i] = Math.max(width[i], row.get(i).length());
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            StringBuilder line = new StringBuilder("|");
            for (int i = 0; i < columns; i++) {
                String cell = rows.get(r).get(i);
                line.append(' ')
                        .append(cell)
                        .append(" ".repeat(width[i] - cell.length() + 1))
                        .append('|');
            }
            out.println(line);
            if (r == 0) {
                out.println("|" + "---|".repeat(columns));
            }
        }
    }
}
