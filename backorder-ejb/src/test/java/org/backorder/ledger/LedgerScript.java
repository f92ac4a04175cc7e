package org.backorder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.customer.CustomerId;
import org.backorder.money.Money;
import org.backorder.refusal.Refusal;
import org.backorder.settings.PageRequest;
import org.backorder.settings.Settings;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;

/**
 * Runs a table of ledger operations, one per line with the result it must have: {@code hold 1 alice 60.00 USD -> ok}. A refusal
 * reads as its code and key. Each line is a transaction of its own; the ledger is checked after each.
 */
final class LedgerScript {
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring =
            Wiring.on(LiveDatabase.fresh(), time).with(Settings.class, new Settings(10, 3, Duration.ofMinutes(5)));
    private final Map<String, CustomerId> people = new HashMap<>();
    private final Caller operator = People.of(wiring).operator();

    Wiring wiring() {
        return wiring;
    }

    void run(String table) {
        try (Actor.Scope ignored = Actor.acting(Actor.job("test"))) {
            int number = 0;
            for (String line : table.lines().toList()) {
                number++;
                if (!line.isBlank()) {
                    String[] sides = line.split("->", 2);
                    assertThat(result(sides[0].strip().split("\\s+")))
                            .as("line %d: %s", number, line)
                            .isEqualTo(sides[1].strip());
                    assertThat(wiring.bean(LedgerCheckQuery.class).findings())
                            .as("after line %d: %s", number, line)
                            .isEmpty();
                    time.plus(Duration.ofSeconds(1));
                }
            }
        }
    }

    private String result(String[] words) {
        try {
            return perform(words[0], Arrays.copyOfRange(words, 1, words.length));
        } catch (InsufficientFunds refusal) {
            return "546 missing " + refusal.missing();
        } catch (Refusal refusal) {
            return refusal.code() + " " + refusal.key();
        }
    }

    private String perform(String operation, String... words) {
        return switch (operation) {
            case "open" -> {
                CustomerId id = people.computeIfAbsent(
                        words[0], login -> People.of(wiring).customer(login).id());
                wiring.bean(OpenAccount.class).open(id, words[2], money(words, 1), time.instant());
                yield "ok";
            }
            case "pay" -> {
                Payment payment = new Payment(words[0], who(words[1]), money(words, 2), words[4], "your transfer");
                wiring.bean(RecordPayment.class).record(operator, payment, time.instant());
                yield "ok";
            }
            case "hold" -> {
                wiring.bean(PlaceFundHold.class)
                        .place(who(words[1]), holdFor(words[0]), money(words, 2), time.instant());
                yield "ok";
            }
            case "holdAll" -> holdAll(words);
            case "balance" -> {
                BalanceView balance = wiring.bean(BalanceQuery.class).balance(who(words[0]));
                yield "posted " + balance.posted().decimal() + ", held "
                        + balance.held().decimal() + ", available " + balance.available();
            }
            case "postings" ->
                wiring.bean(BalanceQuery.class).postings(who(words[0]), PageRequest.of(0, 100)).rows().stream()
                        .map(row -> row.kind() + " " + row.amount().decimal())
                        .collect(Collectors.joining(", "));
            default -> resolve(operation, words);
        };
    }

    private String resolve(String operation, String... words) {
        return switch (operation) {
            case "release" ->
                Boolean.toString(
                        wiring.bean(ReleaseFundHold.class).release(Long.parseLong(words[0]), "TEST", time.instant()));
            case "releaseAll" -> {
                List<Long> orders = Arrays.stream(words).map(Long::valueOf).toList();
                yield wiring.bean(ReleaseFundHold.class).releaseAll(orders, "TEST", time.instant()) + " released";
            }
            case "capture" -> {
                CaptureResult result = wiring.bean(CaptureFundHold.class)
                        .capture(Long.parseLong(words[0]), money(words, 1), time.instant());
                yield "charged " + result.charged() + ", open " + result.open();
            }
            case "reverse" -> {
                wiring.bean(ReversePosting.class)
                        .reverse(operator, posting(words[0], words[1]), "entered twice", time.instant());
                yield "ok";
            }
            default -> throw new IllegalArgumentException(operation);
        };
    }

    /** {@code holdAll USD 1:alice:60.00 2:alice:50.00}. */
    private String holdAll(String... words) {
        List<HoldRequest> requests = Arrays.stream(words)
                .skip(1)
                .map(word -> word.split(":"))
                .map(part -> new HoldRequest(who(part[1]), holdFor(part[0]), Money.parse(part[2], words[0])))
                .toList();
        return wiring.bean(PlaceFundHold.class).placeAll(requests, time.instant()).stream()
                .sorted()
                .toList()
                .toString();
    }

    private long posting(String login, String kind) {
        return wiring.bean(BalanceQuery.class).postings(who(login), PageRequest.of(0, 100)).rows().stream()
                .filter(row -> row.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private CustomerId who(String login) {
        return people.getOrDefault(login, new CustomerId(-1));
    }

    private static HoldFor holdFor(String order) {
        return new HoldFor(Long.parseLong(order), "COM_BACKORDER", "name" + order + ".com");
    }

    private static Money money(String[] words, int at) {
        return Money.parse(words[at], words[at + 1]);
    }
}
