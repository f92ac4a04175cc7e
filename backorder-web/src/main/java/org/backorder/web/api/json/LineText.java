package org.backorder.web.api.json;

import java.util.LinkedHashMap;
import java.util.Map;
import org.backorder.bulk.BulkLineView;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.RefusalMapper;
import org.backorder.web.api.WireDates;
import org.jspecify.annotations.Nullable;

/** A line's verdict in the words a command would have answered with. */
final class LineText {
    private LineText() {}

    /** The code's standard text with the detail behind it. */
    static String of(BulkLineView line) {
        CommandResponse answer = RefusalMapper.answer(line.code(), line.detail());
        return answer.description();
    }

    /** What is known of the line; what is not known is left out. */
    static Map<String, String> members(BulkLineView line) {
        Map<String, String> members = new LinkedHashMap<>();
        put(members, "domain", line.ace());
        put(members, "unicode", line.unicode());
        put(members, "class", line.apiClass());
        if (line.price() != null) {
            members.put("price", line.price().decimal());
            members.put("currency", line.price().currency().getCurrencyCode());
        }
        if (line.finalizationAt() != null) {
            members.put("finalizationDate", WireDates.format(line.finalizationAt()));
        }
        put(members, "status", line.status());
        if (!line.tag().isEmpty()) {
            members.put("tag", line.tag());
        }
        return members;
    }

    private static void put(Map<String, String> members, String name, @Nullable String value) {
        if (value != null) {
            members.put(name, value);
        }
    }
}
