package org.backorder.savedview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.refusal.InvalidValue;
import org.backorder.refusal.NotFound;
import org.backorder.sql.Sql;
import org.backorder.testing.LiveDatabase;
import org.backorder.testing.MovableTime;
import org.backorder.testing.People;
import org.backorder.testing.Wiring;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("R47")
class SavedViewTest {
    private final LiveDatabase database = LiveDatabase.fresh();
    private final MovableTime time = MovableTime.at("2026-03-10T12:00:00Z");
    private final Wiring wiring = Wiring.on(database, time);
    private final SavedViewQuery views = wiring.bean(SavedViewQuery.class);
    private final Caller alice = People.of(wiring).caller("alice", "CUSTOMER");
    private final Caller bob = People.of(wiring).caller("bob", "CUSTOMER");
    private final Actor.Scope actor = Actor.acting(new Actor(Actor.Kind.CUSTOMER, "alice", "192.0.2.1", null));

    @AfterEach
    void close() {
        actor.close();
    }

    private SavedSearch save(Caller caller, SearchPage page, String name) {
        return wiring.bean(SaveSearch.class).save(caller, page, name, "q=shop&tld=com", time.instant());
    }

    private List<String> names(Caller caller, SearchPage page) {
        return views.searches(caller, page).stream().map(SavedSearch::name).toList();
    }

    @Test
    void keepsSearches_byNameAndPage() {
        save(alice, SearchPage.DROP_LIST, " short names ");
        save(alice, SearchPage.DROP_LIST, "All of com");
        save(alice, SearchPage.ORDERS, "short names");
        save(bob, SearchPage.DROP_LIST, "short names");
        assertThat(names(alice, SearchPage.DROP_LIST)).containsExactly("All of com", "short names");
        assertThat(names(alice, SearchPage.ORDERS)).containsExactly("short names");
        assertThat(views.searches(alice, SearchPage.ORDERS).get(0).query()).isEqualTo("q=shop&tld=com");
    }

    @Test
    void refusesNamesThatAreTakenOrNone() {
        SavedSearch first = save(alice, SearchPage.DROP_LIST, "first");
        assertThatThrownBy(() -> save(alice, SearchPage.DROP_LIST, "FIRST"))
                .isInstanceOfSatisfying(
                        SearchNameTaken.class, taken -> assertThat(taken.code()).isEqualTo(540));
        assertThatThrownBy(() -> save(alice, SearchPage.DROP_LIST, "  ")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> save(alice, SearchPage.DROP_LIST, "n".repeat(65)))
                .isInstanceOf(InvalidValue.class);
        save(alice, SearchPage.DROP_LIST, "n".repeat(64));
        SavedSearch second = save(alice, SearchPage.DROP_LIST, "second");
        RenameSearch renaming = wiring.bean(RenameSearch.class);
        assertThatThrownBy(() -> renaming.rename(alice, second.id(), "First", time.instant()))
                .isInstanceOf(SearchNameTaken.class);
        renaming.rename(alice, first.id(), "First", time.instant()); // its own, in another case
        assertThat(names(alice, SearchPage.DROP_LIST)).startsWith("First");
    }

    @Test
    void keepsFiftyAtMost() {
        for (int i = 1; i <= 49; i++) {
            save(alice, SearchPage.DROP_LIST, "search " + i);
        }
        save(alice, SearchPage.ORDERS, "the fiftieth");
        assertThatThrownBy(() -> save(alice, SearchPage.ORDERS, "one more")).isInstanceOf(TooManySearches.class);
        save(bob, SearchPage.ORDERS, "his own");
    }

    @Test
    @Tag("R1")
    @Tag("R49")
    void aForeignSearchIsLikeAMissingOne_andChangesAreRecorded() {
        SavedSearch own = save(alice, SearchPage.ORDERS, "mine");
        DeleteSearch deleting = wiring.bean(DeleteSearch.class);
        assertThatThrownBy(() -> deleting.delete(bob, own.id(), time.instant())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> wiring.bean(RenameSearch.class).rename(bob, own.id(), "his", time.instant()))
                .isInstanceOf(NotFound.class);
        assertThat(deleting.delete(alice, own.id(), time.instant())).isEqualTo(own);
        assertThatThrownBy(() -> deleting.delete(alice, own.id(), time.instant()))
                .isInstanceOf(NotFound.class);
        assertThat(Sql.query(
                        database.dataSource(),
                        "SELECT action FROM audit_entry WHERE object_kind = 'saved-search' ORDER BY id",
                        row -> row.text("action")))
                .containsExactly("save-search", "delete-search");
    }

    @Test
    void hidesColumns_untilReset() {
        ChooseColumns choosing = wiring.bean(ChooseColumns.class);
        choosing.hide(alice, "orders", Set.of("price", "class"), time.instant());
        choosing.hide(alice, "orders", Set.of("price", "drop"), time.instant());
        assertThat(views.hidden(alice, "orders")).containsExactlyInAnyOrder("price", "drop");
        assertThat(views.hidden(alice, "drop-list")).isEmpty();
        assertThat(views.hidden(bob, "orders")).isEmpty();
        choosing.hide(alice, "orders", Set.of(), time.instant());
        assertThat(views.hidden(alice, "orders")).isEmpty();
    }
}
