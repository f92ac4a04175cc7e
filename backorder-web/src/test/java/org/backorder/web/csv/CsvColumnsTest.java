package org.backorder.web.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.backorder.money.Money;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CsvColumnsTest {
    private static String row(@Nullable Object... cells) throws IOException {
        StringWriter out = new StringWriter();
        new CsvWriter(out).row(Arrays.asList(cells));
        return out.toString();
    }

    @Test
    void writesValues_asProgramsReadThem() throws IOException {
        assertThat(row("münchen.de", 7L, null, true, Money.of(-1250, "USD"), Instant.parse("2026-03-10T19:00:00Z")))
                .isEqualTo("münchen.de,7,,1,-12.50,2026-03-10T19:00:00Z\r\n");
        assertThat(row("a,b", "say \"x\"", "two\nlines")).isEqualTo("\"a,b\",\"say \"\"x\"\"\",\"two\nlines\"\r\n");
    }

    @Test
    void noTextIsReadAsAFormula() throws IOException {
        assertThat(row("=1+1", "+49", "-1", "@SUM(A1)", "\t=1", "\r=1", "a=1"))
                .isEqualTo("'=1+1,'+49,'-1,'@SUM(A1),'\t'=1,\"'\r'=1\",a=1\r\n");
        // a spreadsheet may begin a cell at a semicolon or a line's end within the text
        assertThat(row("x;=1", "x; +1", "a\n@b", "a;b", "1-2")).isEqualTo("x;'=1,x; '+1,\"a\n'@b\",a;b,1-2\r\n");
    }

    @Test
    void readsStepByStep_andEveryRowOnce() throws IOException {
        int rows = 4_001;
        List<PageRequest> asked = new ArrayList<>();
        StringWriter out = new StringWriter();
        CsvColumns.<Integer>none()
                .and("number", number -> number)
                .and("secret", number -> "x")
                .without(Set.of("secret"))
                .write(out, heading -> heading.toUpperCase(Locale.ROOT), page -> {
                    asked.add(page);
                    return new Page<>(
                            IntStream.range((int) page.first(), (int) Math.min(rows, page.first() + page.limit()))
                                    .boxed()
                                    .toList(),
                            rows);
                });
        List<String> lines = out.toString().lines().toList();
        assertThat(lines)
                .hasSize(rows + 1)
                .doesNotHaveDuplicates()
                .startsWith("NUMBER", "0")
                .endsWith("4000");
        assertThat(asked).hasSize(3);
    }
}
