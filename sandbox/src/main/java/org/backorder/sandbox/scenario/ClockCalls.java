package org.backorder.sandbox.scenario;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /clock}: reads scenario time and moves it forward. */
public final class ClockCalls {
    /** Far beyond any order, and well inside what dates, databases and certificates can hold. */
    private static final Instant END = Instant.parse("2100-01-01T00:00:00Z");

    private final ScenarioClock clock;
    private final ClockAdvance advance;
    private final JobRecords records;

    public ClockCalls(ScenarioClock clock, ClockAdvance advance, JobRecords records) {
        this.clock = clock;
        this.advance = advance;
        this.records = records;
    }

    /** Adds the calls. */
    public void addTo(Routes routes) {
        routes.add("GET", "/clock", call -> Reply.json(state()));
        routes.add("POST", "/clock/advance", this::advance);
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        state.put("now", Reply.at(clock.instant()));
        state.put("offset", clock.offset().toString());
        return state;
    }

    private Reply advance(Call call) throws Exception {
        Optional<String> by = call.parameter("by");
        Optional<String> to = call.parameter("to");
        if (by.isPresent() == to.isPresent()) {
            throw BadCall.because("give either by=<duration> or to=<instant>");
        }
        Instant now = clock.instant();
        Instant target = by.isPresent() ? now.plus(Call.duration(by.get())) : Call.instant(to.orElseThrow());
        if (target.isAfter(END)) {
            throw BadCall.because("scenario time ends at " + END);
        }
        if (target.isBefore(now)) {
            throw BadCall.because("scenario time never runs backward; it is " + Reply.at(now));
        }
        long last = records.last();
        advance.to(target);
        List<Map<String, String>> ran = records.since(last).stream()
                .map(one -> Map.of("job", one.job(), "at", Reply.at(one.at())))
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("now", Reply.at(clock.instant()));
        answer.put("ran", ran);
        return Reply.json(answer);
    }
}
