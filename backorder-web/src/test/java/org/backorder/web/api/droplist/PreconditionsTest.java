package org.backorder.web.api.droplist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.backorder.droplist.PublishedList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Conditional and partial downloads of the published list (R15; RFC 9110). */
@Tag("R15")
class PreconditionsTest {
    private static final PublishedList LIST =
            new PublishedList(Path.of("list.zip"), "\"abc\"", Instant.parse("2026-03-10T12:00:00Z"), 1_000);

    private static Preconditions having(String etag, String date) {
        return new Preconditions(etag, date, null, null);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"abc\"',,true",
        "'W/\"abc\"',,true",
        "'\"x\", \"abc\"',,true",
        "*,,true",
        "'\"x\"',,false",
        ",'Tue, 10 Mar 2026 12:00:00 GMT',true",
        ",'Tue, 10 Mar 2026 11:59:59 GMT',false",
        ",yesterday,false",
        ",,false",
        "'\"x\"','Tue, 10 Mar 2026 12:00:00 GMT',false"
    })
    void saysNothingNew_toWhoHasTheList(String etag, String date, boolean unchanged) {
        assertThat(having(etag, date).isUnchanged(LIST.etag(), LIST.lastModified()))
                .isEqualTo(unchanged);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,1", "bytes=0-999,0,1000", "bytes=0-5000,0,1000", "bytes=999-,999,1", "bytes=-1,999,1",
        "bytes=-5000,0,1000", "bytes=1000-,0,0", "bytes=-0,1000,0", "'bytes=0-1,5-6',0,1000", "lines=1-2,0,1000",
        "bytes=5-2,0,1000", "bytes=-,0,1000", "bytes=a-b,0,1000", "bytes=99999999999999999999-,0,1000"
    })
    void readsOneRange_andIgnoresWhatItCannotRead(String header, long first, long length) {
        assertThat(ByteRange.parse(header, 1_000)).isEqualTo(new ByteRange(first, length));
    }

    @ParameterizedTest
    @CsvSource({
        "'\"abc\"',1",
        "'\"x\"',1000",
        "'Tue, 10 Mar 2026 12:00:00 GMT',1",
        "'Tue, 10 Mar 2026 11:00:00 GMT',1000",
        "'W/\"abc\"',1000"
    })
    void givesAPartOfTheSameListOnly(String ifRange, long length) {
        assertThat(new Preconditions(null, null, ifRange, "bytes=0-0")
                        .range(LIST)
                        .length())
                .isEqualTo(length);
    }

    @Test
    void writesTheContentRange() {
        assertThat(new ByteRange(10, 5).contentRange(1_000)).isEqualTo("bytes 10-14/1000");
    }
}
