package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backorder.it.UserTree.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every command of the catalog and every page of the panel, walked as every user of a tree four levels deep: a foreign object answers exactly like
 * one that does not exist, nothing of it changes, and no list and no page shows a trace of it. Commands and their parameters are
 * read from the server's own document, pages and theirs from the sources: what is added is walked.
 */
@Tag("R1")
class ForeignObjectsIT {
    private static final Path PAGES = Path.of("..", "backorder-web", "src", "main", "webapp");
    private static final Pattern VIEW_PARAMETER = Pattern.compile("<f:viewParam name=\"(\\w+)\"");
    private static final List<String> OBJECT_CLASSES = List.of("DOMAINAPPLICATION", "DOMAIN", "CONTACT", "USER");
    private static final Pattern NUMBERS = Pattern.compile("\\d+(\\.\\d+)?");

    /** Parameters that name an object of a user, wherever they occur. */
    private static final Map<String, Kind> NAMES_AN_OBJECT = Map.ofEntries(
            Map.entry("APPLICATION", Kind.ORDER),
            Map.entry("CONTACT", Kind.CONTACT),
            Map.entry("OWNERCONTACT", Kind.CONTACT),
            Map.entry("ADMINCONTACT", Kind.CONTACT),
            Map.entry("TECHCONTACT", Kind.CONTACT),
            Map.entry("BILLINGCONTACT", Kind.CONTACT),
            Map.entry("OBJECTID", Kind.ORDER),
            Map.entry("APIKEY", Kind.API_KEY),
            Map.entry("PLACEMENT", Kind.PLACEMENT),
            Map.entry("LOGINDEX", Kind.LOG_ENTRY),
            Map.entry("TOPUP", Kind.TOP_UP),
            Map.entry("EVENT", Kind.EVENT),
            Map.entry("SUBUSER", Kind.USER),
            Map.entry("USER", Kind.USER),
            Map.entry("USERCLASS", Kind.USER_CLASS));

    private static final Map<String, Kind> PAGE_OBJECT = Map.of(
            "/order/show id",
            Kind.ORDER,
            "/custody/show name",
            Kind.CAUGHT_NAME,
            "/contact/show handle",
            Kind.CONTACT,
            "/ledger/topup id",
            Kind.TOP_UP,
            "/ledger/account login",
            Kind.USER,
            "/ledger/forecast login",
            Kind.USER);

    private static final World WORLD = World.get();
    private static final UserTree TREE = new UserTree(WORLD);

    @Test
    void everyCommand_answersForForeignObjectsAsForMissingOnes() throws IOException, InterruptedException {
        Map<String, Set<String>> commands = commands();
        List<String> wrong = new ArrayList<>();
        Set<String> walked = new LinkedHashSet<>();
        Map<String, String> before = rows();
        for (String user : TREE.users()) {
            for (Map.Entry<String, Set<String>> command : commands.entrySet()) {
                for (String parameter : command.getValue()) {
                    Kind kind = kind(command.getKey(), parameter);
                    if (kind != null) {
                        walked.add(command.getKey() + " " + parameter);
                        compare(user, command.getKey(), parameter, kind, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(walked)
                .contains(
                        "StatusDomainApplication APPLICATION",
                        "AddAuctionBid APPLICATION",
                        "StatusAuction APPLICATION",
                        "QueryAuctionBidList APPLICATION",
                        "DeleteContact CONTACT",
                        "AddDomainApplication OWNERCONTACT0",
                        "ModifyUser SUBUSER",
                        "StatusUserClass USERCLASS",
                        "StatusDomain DOMAIN",
                        "DeleteEvent EVENT",
                        "ModifyRoleUser ROLE",
                        "DeleteRoleUser ROLE");
        assertThat(rows()).isEqualTo(before);
    }

    private void compare(String user, String command, String parameter, Kind kind, List<String> wrong) {
        String missing = seen(user, command, parameter, kind.missing());
        for (String other : TREE.foreignTo(user)) {
            String foreign = seen(user, command, parameter, TREE.object(other, kind));
            if (!foreign.equals(missing)) {
                wrong.add(user + ": " + command + " " + parameter + " of " + other + ": " + foreign + ", missing: "
                        + missing);
            }
        }
    }

    /** The whole answer but for what was asked for and how long it took. */
    private String seen(String user, String command, String parameter, String value) {
        List<String> lines = new ArrayList<>(context(user, command, parameter));
        lines.add(parameter + "=" + value);
        String text = TREE.api(user).call(command, lines).toString();
        return text.replaceAll("(?i)" + Pattern.quote(value), "?").replaceAll("RUNTIME=" + NUMBERS, "RUNTIME=");
    }

    /** What else the command needs to get as far as its object. */
    private List<String> context(String user, String command, String parameter) {
        List<String> lines = new ArrayList<>();
        switch (command) {
            case "AddAuctionBid" -> lines.add("AMOUNT=999.00");
            case "AddDomainApplication" -> lines.addAll(List.of("DOMAIN=walk-context.com", "CLASS=BACKORDER"));
            case "AssignObject" ->
                lines.addAll(List.of(
                        "OBJECTCLASS=DOMAINAPPLICATION", "OBJECTID=" + TREE.object(user, Kind.ORDER), "USER=" + user));
            case "ModifyDomainApplication" -> lines.add("APPLICATION=" + TREE.object(user, Kind.ORDER));
            case "AddUser" -> lines.addAll(List.of("SUBUSER=walk-never", "PASSWORD=sandbox"));
            case "CheckAuthentication", "ModifyUser" -> lines.add("PASSWORD=wrong password");
            case "QueryObjectList", "QueryObjectLogList" -> lines.add("OBJECTCLASS=DOMAINAPPLICATION");
            case "StatusUserClass" -> lines.add("USERCLASS=standard");
            default -> {}
        }
        if (command.equals("ModifyUser") && parameter.equals("USERCLASS")) {
            TREE.childOf(user).ifPresent(child -> lines.add("SUBUSER=" + child));
            lines.remove("PASSWORD=wrong password");
        }
        lines.removeIf(line -> line.startsWith(parameter + "="));
        return lines;
    }

    private static @Nullable Kind kind(String command, String parameter) {
        boolean newLogin = command.equals("AddUser") && parameter.equals("SUBUSER"); // logins are taken by anyone
        boolean newClass = command.equals("ModifyUserClass"); // a name nobody's makes a class of one's own
        if (newLogin || newClass) {
            return null;
        }
        if (command.contains("Auction") && parameter.equals("APPLICATION")) {
            return Kind.AUCTION;
        }
        if (command.equals("StatusDomain") && parameter.equals("DOMAIN")) {
            return Kind.CAUGHT_NAME; // elsewhere a DOMAIN is a name and nobody's object
        }
        if (parameter.equals("ROLE")) { // of a user below it is what it is, and a new role may have any name
            return command.endsWith("RoleUser") && !command.startsWith("Create") ? Kind.ROLE : null;
        }
        return NAMES_AN_OBJECT.get(parameter.replaceFirst("0$", ""));
    }

    private Map<String, Set<String>> commands() throws IOException, InterruptedException {
        URI document = WORLD.apiUrl().resolve("/api/v1/openapi.json");
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(document).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        Map<String, Set<String>> commands = new TreeMap<>();
        for (Map.Entry<String, JsonNode> path :
                new ObjectMapper().readTree(text).get("paths").properties()) {
            if (path.getKey().startsWith("/commands/")) {
                Set<String> parameters = new LinkedHashSet<>();
                path.getValue()
                        .findValue("requestBody")
                        .findValue("properties")
                        .fieldNames()
                        .forEachRemaining(parameters::add);
                commands.put(path.getKey().substring("/commands/".length()), parameters);
            }
        }
        assertThat(commands).hasSizeGreaterThan(35);
        return commands;
    }

    @Test
    void noList_showsATraceOfAForeignUser() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (String user : TREE.users()) {
            for (String command : commands().keySet()) {
                boolean reads = command.startsWith("Query") || command.startsWith("Status");
                if (reads && !command.equals("QueryDomainPendingDeleteList")) { // the list of names is everyone's
                    for (String objectClass : command.startsWith("QueryObject") ? OBJECT_CLASSES : List.of("")) {
                        String text = TREE.api(user)
                                .call(
                                        command,
                                        "USERDEPTH=ALL",
                                        "WIDE=1",
                                        "LIMIT=10000",
                                        "USERCLASS=standard",
                                        "OBJECTCLASS=" + objectClass)
                                .toString();
                        traces(user, command, text, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(TREE.api("walk-two").call("QueryUserList").all("USER"))
                .containsExactly("walk-four", "walk-three", "walk-two");
    }

    @Test
    void everyPage_isEmptyOfForeignUsers() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, List<String>> pages = pages();
        for (String user : TREE.users()) {
            PanelVisit visit = PanelVisit.signedIn(WORLD.panelUrl(), user);
            for (Map.Entry<String, List<String>> page : pages.entrySet()) {
                HttpResponse<String> plain =
                        visit.read(WORLD.panelUrl(), page.getKey().substring(1));
                traces(user, page.getKey(), plain.body(), wrong);
                for (String parameter : page.getValue()) {
                    Kind kind = PAGE_OBJECT.get(page.getKey() + " " + parameter);
                    if (kind != null) {
                        open(visit, user, page.getKey() + "?" + parameter + "=", kind, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void open(PanelVisit visit, String user, String address, Kind kind, List<String> wrong) {
        String path = address.substring(1);
        int own = visit.read(WORLD.panelUrl(), path + TREE.object(user, kind)).statusCode();
        if (own != 200) {
            wrong.add(user + ": own " + address + " " + own);
        }
        for (String other : TREE.foreignTo(user)) {
            HttpResponse<String> foreign = visit.read(WORLD.panelUrl(), path + TREE.object(other, kind));
            if (foreign.statusCode() != 404) {
                wrong.add(user + ": " + address + " of " + other + " " + foreign.statusCode());
            }
            String text = foreign.body().replace(TREE.object(other, kind), ""); // the address that was asked for
            traces(user, address + " of " + other, text, wrong);
        }
    }

    private void traces(String user, String where, String text, List<String> wrong) {
        for (String other : TREE.foreignTo(user)) {
            for (String trace : TREE.traces(other)) {
                if (text.contains(trace)) {
                    wrong.add(user + ": " + where + " shows " + trace);
                }
            }
        }
    }

    /** Pages by address with the parameters they take. */
    private static Map<String, List<String>> pages() throws IOException {
        Map<String, List<String>> pages = new TreeMap<>();
        try (Stream<Path> files = Files.walk(PAGES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".xhtml")).toList()) {
                String address = "/"
                        + PAGES.relativize(file).toString().replace('\\', '/').replace(".xhtml", "");
                boolean inside = address.startsWith("/WEB-INF/") || address.startsWith("/resources/");
                if (!inside && !address.startsWith("/error/") && !address.startsWith("/session/")) {
                    List<String> parameters = new ArrayList<>();
                    Matcher parameter = VIEW_PARAMETER.matcher(Files.readString(file));
                    while (parameter.find()) {
                        parameters.add(parameter.group(1));
                    }
                    pages.put(address, parameters);
                }
            }
        }
        assertThat(pages).hasSizeGreaterThan(14);
        return pages;
    }

    private Map<String, String> rows() {
        Map<String, String> rows = new TreeMap<>();
        TREE.users().forEach(user -> rows.put(user, TREE.rows(user)));
        return rows;
    }
}
