package org.backorder.it;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resellers four levels deep with one on each side, each with one object of every kind. */
final class UserTree {
    /** Login by login who is above; those above come first. */
    private static final Map<String, Optional<String>> ABOVE = above();

    private static final String AUCTIONED = "walk-auction.com";

    private final World world;
    private final Map<String, Map<Kind, String>> objects = new LinkedHashMap<>();

    /** What belongs to a user. */
    enum Kind {
        USER("nobody-anywhere"),
        ORDER("999999999"),
        /** An order in one auction with those of all the others. */
        AUCTION("999999999"),
        CONTACT("P-NON999999"),
        EVENT("999999999"),
        USER_CLASS("no such class"),
        API_KEY("999999999"),
        ROLE("no-such-role"),
        PLACEMENT("999999999"),
        LOG_ENTRY("9999999991"),
        TOP_UP("999999999"),
        CAUGHT_NAME("never-caught-anywhere.com");

        private final String missing;

        Kind(String missing) {
            this.missing = missing;
        }

        /** Looks like one and is none. */
        String missing() {
            return missing;
        }
    }

    private static Map<String, Optional<String>> above() {
        Map<String, Optional<String>> above = new LinkedHashMap<>();
        above.put("walk-one", Optional.empty());
        above.put("walk-two", Optional.of("walk-one"));
        above.put("walk-three", Optional.of("walk-two"));
        above.put("walk-four", Optional.of("walk-three"));
        above.put("walk-side", Optional.of("walk-one"));
        above.put("walk-other", Optional.empty());
        return above;
    }

    /** Adds the users and their objects over the API alone. */
    UserTree(World world) {
        this.world = world;
        Instant drop = world.control().now().plus(Duration.ofDays(2));
        world.control().list(AUCTIONED, drop);
        ABOVE.forEach((login, parent) -> {
            Api adder = parent.map(this::api).orElseGet(() -> world.api("admin"));
            adder.call(
                            "AddUser",
                            "SUBUSER=" + login,
                            "PASSWORD=sandbox",
                            "EMAIL=" + login + "@walk.test",
                            "CURRENCY=USD",
                            parent.isEmpty() ? "USERCLASS=standard" : "LANGUAGE=en")
                    .expect(200);
            world.control().wire(login, "500.00", "USD");
            objects.put(login, own(login, drop));
        });
        world.control().advanceTo(drop.plusSeconds(30));
        for (String login : users()) {
            world.eventually(
                    () -> api(login)
                            .call("StatusDomainApplication", "APPLICATION=" + object(login, Kind.ORDER))
                            .get("STATUS"),
                    "SUCCESSFUL");
            world.await(
                    () -> api(login)
                                    .call("StatusDomain", "DOMAIN=" + object(login, Kind.CAUGHT_NAME))
                                    .code()
                            == 200,
                    "the name of " + login + " is handed over");
            Answer events = api(login).call("QueryEventList").expect(200);
            of(login).put(Kind.EVENT, events.get("EVENT"));
        }
        bid();
    }

    /** Each user above the one before, so that every bid is accepted and every maximum is a secret. */
    private void bid() {
        world.control().advanceTo(world.control().now().plus(Duration.ofDays(1))); // it opens at 20:00
        for (String login : users()) {
            api(login)
                    .call("AddAuctionBid", "APPLICATION=" + object(login, Kind.AUCTION), "AMOUNT=" + maximum(login))
                    .expect(200);
        }
    }

    private static String maximum(String login) {
        return "7" + List.copyOf(ABOVE.keySet()).indexOf(login) + "1.13";
    }

    private Map<Kind, String> own(String login, Instant drop) {
        Map<Kind, String> own = new LinkedHashMap<>();
        own.put(Kind.USER, login);
        own.put(Kind.CAUGHT_NAME, login + "-catch.com");
        world.control().list(login + "-catch.com", drop);
        Api api = api(login);
        setContact(login, api);
        own.put(Kind.CONTACT, api.call("StatusContact", "CONTACT=USER").get("ID"));
        own.put(
                Kind.ORDER,
                api.call(
                                "AddDomainApplication",
                                "DOMAIN=" + login + "-catch.com",
                                "CLASS=BACKORDER",
                                "OWNERCONTACT0=" + own.get(Kind.CONTACT))
                        .expect(200)
                        .get("APPLICATION"));
        own.put(Kind.AUCTION, world.place(login, AUCTIONED));
        addWaysIn(login, api, own);
        own.put(
                Kind.PLACEMENT,
                JsonApi.of(world)
                        .withLogin(login)
                        .post("backorders:bulk?mode=place", "text/csv", "not_a_name.com")
                        .expect(200)
                        .json()
                        .get("placement")
                        .getAsString());
        own.put(
                Kind.LOG_ENTRY,
                api.call("QueryObjectLogList", "OBJECTCLASS=DOMAINAPPLICATION", "OBJECTID=" + own.get(Kind.ORDER))
                        .expect(200)
                        .get("LOGINDEX"));
        own.put(Kind.TOP_UP, api.call("StartTopUp", "AMOUNT=5.00").expect(200).get("TOPUP"));
        own.put(Kind.USER_CLASS, login + "-class");
        api.call("ModifyUserClass", "USERCLASS=" + login + "-class").expect(200);
        return own;
    }

    private static void addWaysIn(String login, Api api, Map<Kind, String> own) {
        own.put(
                Kind.API_KEY,
                api.call("AddApiKey", "LABEL=" + login + "-key", "SCOPE0=read")
                        .expect(200)
                        .get("APIKEY"));
        own.put(
                Kind.ROLE,
                api.call("CreateRoleUser", "ROLE=" + login + "-role", "PASSWORD=sandbox walks")
                        .expect(200)
                        .get("ROLE"));
    }

    private static void setContact(String login, Api api) {
        api.call(
                        "ModifyContact",
                        "CONTACT=USER",
                        "NAME=Owner Of-" + login,
                        "STREET=1 Example Street",
                        "CITY=Exampleton",
                        "ZIP=12345",
                        "COUNTRY=US",
                        "PHONE=+1.2025550123",
                        "EMAIL=" + login + "@contact.test")
                .expect(200);
    }

    Api api(String login) {
        return Api.as(world.apiUrl(), login, "sandbox");
    }

    List<String> users() {
        return List.copyOf(ABOVE.keySet());
    }

    /** Everyone the user may not know of: above, beside and elsewhere. */
    List<String> foreignTo(String user) {
        return users().stream().filter(other -> !isAtOrBelow(other, user)).toList();
    }

    /** Some user straight below, if there is one. */
    Optional<String> childOf(String user) {
        return users().stream()
                .filter(other -> aboveOf(other).equals(Optional.of(user)))
                .findFirst();
    }

    private static boolean isAtOrBelow(String other, String user) {
        return other.equals(user)
                || aboveOf(other).filter(above -> isAtOrBelow(above, user)).isPresent();
    }

    private static Optional<String> aboveOf(String user) {
        return ABOVE.getOrDefault(user, Optional.empty());
    }

    private Map<Kind, String> of(String login) {
        return objects.getOrDefault(login, Map.of());
    }

    String object(String login, Kind kind) {
        return of(login).getOrDefault(kind, kind.missing());
    }

    /** Texts that give a user or one of its objects away wherever they stand. */
    List<String> traces(String login) {
        return List.of(
                login + "-catch",
                login + "@",
                login + "-class",
                login + "-key",
                login + "-role",
                "Of-" + login,
                maximum(login),
                object(login, Kind.CONTACT));
    }

    /** Every row of theirs, as one text to compare. */
    String rows(String login) {
        StringBuilder rows = new StringBuilder();
        for (String table :
                List.of("contact", "backorder", "api_event", "api_key", "role_user", "ledger_account", "maximum_bid")) {
            rows.append(world.text(
                    "SELECT coalesce(string_agg(t::text, ' ' ORDER BY t::text), '') FROM " + table
                            + " t JOIN customer c ON c.id = t.customer_id WHERE c.login = ?",
                    login));
        }
        rows.append(world.text("SELECT c::text FROM customer c WHERE login = ?", login));
        rows.append(world.text(
                "SELECT coalesce(string_agg(t::text, ' ' ORDER BY t.id), '') FROM tier t"
                        + " JOIN customer c ON c.id = t.owner_id WHERE c.login = ?",
                login));
        return rows.toString();
    }
}
