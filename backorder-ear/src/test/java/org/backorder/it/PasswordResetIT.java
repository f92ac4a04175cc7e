package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A forgotten password, from the question on the sign-in page to the mail that tells it was replaced. */
@Tag("R3")
class PasswordResetIT {
    private static final String NEW = "noch geheimer & länger";
    private static final Pattern LINK = Pattern.compile("(http://\\S+/)(session/reset\\?token=([A-Za-z0-9]{64}))\\s");
    private static final String OVER = "was used already, is too old";

    private final World world = World.get();
    private final Control control = world.control();

    private HttpResponse<String> ask(String login) {
        return PanelVisit.stranger()
                .submit(world.panelUrl(), "session/forgot", Map.of("forgot", "forgot", "login", login, "ask", "1"));
    }

    private HttpResponse<String> replace(String path, String password, String again) {
        return PanelVisit.stranger()
                .submit(
                        world.panelUrl(),
                        path,
                        Map.of("reset", "reset", "wanted", password, "again", again, "replace", "1"));
    }

    private HttpResponse<String> open(String path) {
        return PanelVisit.stranger().read(world.panelUrl(), path);
    }

    /** The mails of that address, once there are so many. */
    private JsonNode mails(String address, int number) {
        world.await(() -> control.mail(address).size() >= number, number + " mails to " + address);
        return control.mail(address);
    }

    private String link(String address, int number) {
        String text = mails(address, number).get(number - 1).get("text").asText();
        Matcher link = LINK.matcher(text);
        assertThat(link.find()).as(text).isTrue();
        assertThat(link.group(1)).isEqualTo(world.panelUrl().toString());
        return link.group(2);
    }

    private Api with(String login, String password) {
        return Api.as(world.apiUrl(), login, password);
    }

    @Test
    @Tag("R49")
    void leadsFromTheQuestionToANewPassword_onceOnly() {
        world.addCustomer("forgetful");
        Api session = with("forgetful", "sandbox").inSession();
        String said = ask("Forgetful").body();
        assertThat(said).contains("If this login exists");
        String path = link("forgetful@example.test", 1);
        String token = path.substring(path.indexOf('=') + 1);
        assertThat(world.texts("SELECT t::text FROM password_reset t WHERE login = 'forgetful'")
                        .toString())
                .doesNotContain(token);

        assertThat(open(path).body()).contains("New password").doesNotContain(OVER);
        assertThat(replace(path, NEW, "something else").body()).contains("typed differently");
        assertThat(replace(path, "short", "short").body()).contains("PASSWORD");
        with("forgetful", "sandbox").call("StatusAccount").expect(200); // nothing has changed so far
        HttpResponse<String> done = replace(path, NEW, NEW);
        assertThat(done.uri().getPath()).isEqualTo("/session/start");
        assertThat(done.body()).contains("Your password is changed");

        with("forgetful", "sandbox").call("StatusAccount").expect(530);
        with("forgetful", NEW).call("StatusAccount").expect(200);
        assertThat(session.call("StatusAccount").expect(530).description()).isEqualTo("SESSION NOT FOUND");
        assertThat(open(path).body()).contains(OVER);
        JsonNode told = mails("forgetful@example.test", 2).get(1);
        assertThat(told.get("subject").asText()).isEqualTo("Your password was changed");
        assertThat(told.get("text").asText()).doesNotContain(token).contains("/session/forgot");
        assertThat(world.text("SELECT actor || ' ' || reason FROM audit_entry WHERE action = 'ResetPassword'"
                        + " AND object_id = 'forgetful'"))
                .isEqualTo("forgetful by a link sent by mail");
    }

    @Test
    void saysTheSame_whetherAnyoneHasTheLoginOrNot() {
        world.addCustomer("known-login");
        String known = ask("known-login").body();
        String unknown = ask("nobody-has-this").body();
        assertThat(shown(known)).isEqualTo(shown(unknown)).contains("If this login exists");
        link("known-login@example.test", 1);
        assertThat(control.mail("nobody-has-this@example.test").size()).isZero();
    }

    /** The page's own words: states of views and addresses of resources differ by themselves. */
    private static String shown(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>")).replaceAll("<[^>]*>", "");
    }

    @Test
    void theLinkEndsAfterAnHour_andANewOneWorks() {
        world.addCustomer("too-late");
        ask("too-late");
        String first = link("too-late@example.test", 1);
        control.advanceBy(Duration.ofMinutes(59));
        assertThat(open(first).body()).doesNotContain(OVER);
        control.advanceBy(Duration.ofMinutes(2));
        assertThat(open(first).body()).contains(OVER);
        ask("too-late");
        replace(link("too-late@example.test", 2), NEW, NEW);
        with("too-late", NEW).call("StatusAccount").expect(200);
    }

    @Test
    void theSecondFactorStays_andTheLanguageIsTheCustomersOwn() {
        world.api("alice")
                .call(
                        "AddUser",
                        "SUBUSER=forgets-too",
                        "PASSWORD=sandbox",
                        "EMAIL=forgets-too@example.test",
                        "LANGUAGE=de")
                .expect(200);
        String secret = "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP";
        world.api("alice")
                .call("ModifyUser", "SUBUSER=forgets-too", "OTPSECRET=" + secret)
                .expect(200);
        ask("forgets-too");
        replace(link("forgets-too@example.test", 1), NEW, NEW);
        assertThat(control.mail("forgets-too@example.test")
                        .get(0)
                        .get("subject")
                        .asText())
                .isEqualTo("Ein neues Passwort für forgets-too");
        Api user = with("forgets-too", NEW);
        assertThat(user.call("StartSession").expect(530).description()).contains("one-time password");
        user.withOtp(new Authenticator(secret).code(0)).call("StartSession").expect(200);
    }

    @Test
    void aRoleGetsNoLink_andTooManyQuestionsAreRefused() {
        world.addCustomer("asks-often");
        world.api("asks-often")
                .call("CreateRoleUser", "ROLE=clerk", "PASSWORD=role password")
                .expect(200);
        ask("asks-often!clerk");
        ask("asks-often");
        ask("asks-often");
        ask("asks-often");
        assertThat(ask("asks-often").body()).contains("try again in an hour");
        mails("asks-often@example.test", 3);
        assertThat(world.number("SELECT count(*) FROM outgoing_mail WHERE recipient = 'asks-often@example.test'"))
                .isEqualTo(3);
    }
}
