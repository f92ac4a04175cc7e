package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.backorder.bulk.AdvanceBulk;
import org.backorder.bulk.BulkLine;
import org.backorder.bulk.BulkLineView;
import org.backorder.bulk.BulkQuery;
import org.backorder.bulk.BulkState;
import org.backorder.bulk.BulkText;
import org.backorder.bulk.BulkView;
import org.backorder.bulk.CodeCount;
import org.backorder.bulk.NoLines;
import org.backorder.bulk.PlaceBulk;
import org.backorder.bulk.StageBulk;
import org.backorder.bulk.UndoBulk;
import org.backorder.bulk.WorkOffBulk;
import org.backorder.bulk.WrongBulkState;
import org.backorder.customer.Caller;
import org.backorder.idempotency.KeyReused;
import org.backorder.idempotency.RequestKey;
import org.backorder.pricing.NamedClass;
import org.backorder.pricing.OrderClass;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.NotFound;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Sql;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A list from its check to its undoing; here, because the world of orders is. */
@Tag("R47")
class BulkOrdersTest {
    private static final NamedClass REGULAR = NamedClass.of(OrderClass.BACKORDER);

    private final OrderWorld world = new OrderWorld();
    private final Caller anna = world.customer("anna", 0);

    @BeforeEach
    void makeBeans() {
        List.of(StageBulk.class, WorkOffBulk.class, PlaceBulk.class, UndoBulk.class, BulkQuery.class)
                .forEach(world::bean);
    }

    @AfterEach
    void close() {
        world.close();
    }

    private Instant now() {
        return world.time.instant();
    }

    private static List<BulkLine> lines(String text) {
        return BulkText.read(text, REGULAR);
    }

    private BulkView draft(Caller caller, String text) {
        return world.bean(StageBulk.class).draft(caller, lines(text), Locale.GERMAN, now());
    }

    private BulkView order(Caller caller, String text) {
        BulkView staged = world.bean(StageBulk.class)
                .order(caller, lines(text), Locale.ENGLISH, null, now())
                .view();
        workOff(staged);
        return view(staged);
    }

    private void workOff(BulkView placement) {
        world.bean(WorkOffBulk.class).workOff(placement.id(), now());
    }

    private BulkView view(BulkView placement) {
        return world.bean(BulkQuery.class).byId(anna, placement.id());
    }

    private List<BulkLineView> linesOf(BulkView placement, @Nullable Integer code) {
        return world.bean(BulkQuery.class)
                .lines(anna, placement.id(), code, PageRequest.of(0, 10_000))
                .rows();
    }

    private long orders() {
        return Sql.query(world.source(), "SELECT count(*) AS n FROM backorder", row -> row.number("n"))
                .get(0);
    }

    @Test
    void checksWithoutSaving_thenPlaces_thenTakesBack() {
        BulkView placement = draft(anna, "a.com\n# no\nbad name.com;GOLD\nb.com;LITEBACKORDER;3;x\na.com\nc.nowhere");
        assertThat(placement.state()).isEqualTo(BulkState.CHECKING);
        assertThat(placement.lines()).isEqualTo(5);
        workOff(placement);
        assertThat(view(placement).state()).isEqualTo(BulkState.CHECKED);
        assertThat(view(placement).refused()).isEqualTo(3);
        assertThat(view(placement).percent()).isEqualTo(100);
        assertThat(orders()).isZero();
        assertThat(world.bean(BulkQuery.class).codes(anna, placement.id()))
                .containsExactly(new CodeCount(200, 2), new CodeCount(540, 1), new CodeCount(541, 2));
        assertThat(linesOf(placement, null)).extracting(BulkLineView::number).containsExactly(1, 3, 4, 5, 6);
        assertThat(linesOf(placement, 540))
                .singleElement()
                .satisfies(line -> assertThat(line.detail()).startsWith("Eine frühere Zeile"));

        world.bean(PlaceBulk.class).begin(anna, placement.id(), now());
        workOff(placement);
        BulkView placed = view(placement);
        assertThat(placed.state()).isEqualTo(BulkState.PLACED);
        assertThat(List.of(placed.placed(), placed.refused(), placed.done())).containsExactly(2, 3, 5);
        assertThat(orders()).isEqualTo(2);
        BulkLineView lite = linesOf(placement, 200).get(1);
        assertThat(lite.apiClass()).isEqualTo("COM_LITEBACKORDER");
        assertThat(lite.status()).isEqualTo("REQUESTED");
        assertThat(String.valueOf(lite.price())).isEqualTo("8.00 USD");

        world.bean(UndoBulk.class).begin(anna, placement.id(), now());
        workOff(placement);
        assertThat(view(placement).state()).isEqualTo(BulkState.UNDONE);
        assertThat(view(placement).undone()).isEqualTo(2);
        assertThat(linesOf(placement, 200)).extracting(BulkLineView::status).containsOnly("CANCELLED");
    }

    @Test
    void aVerdictCanChangeUntilThePlacing_andThenTheLaterOneCounts() {
        BulkView placement = draft(anna, "a.com\nb.com");
        workOff(placement);
        world.place(anna, "b.com");
        world.bean(PlaceBulk.class).begin(anna, placement.id(), now());
        workOff(placement);
        assertThat(linesOf(placement, null)).extracting(BulkLineView::code).containsExactly(200, 540);
        assertThat(view(placement).placed()).isEqualTo(1);
        assertThat(view(placement).refused()).isEqualTo(1);
    }

    @Test
    void everyLineIsTakenOnce_acrossChunks_andAfterACrashInTheMiddle() {
        String text = String.join(
                "\n",
                IntStream.range(0, 12_000)
                        .mapToObj(i -> "chunk-" + i % 11_000 + ".com")
                        .toList());
        BulkView checked = draft(anna, text);
        AdvanceBulk advance = world.bean(AdvanceBulk.class);
        assertThat(advance.advance(checked.id(), now())).isTrue();
        assertThat(view(checked).done()).isEqualTo(5_000);
        assertThat(view(checked).percent()).isEqualTo(41);
        workOff(checked);
        // the thousand repeats stand in the last chunk and are seen as such
        assertThat(world.bean(BulkQuery.class).codes(anna, checked.id()))
                .containsExactly(new CodeCount(200, 11_000), new CodeCount(540, 1_000));
        world.bean(PlaceBulk.class).begin(anna, checked.id(), now());
        assertThat(advance.advance(checked.id(), now())).isTrue();
        // the server stops here; whoever comes next goes on behind the last chunk
        workOff(checked);
        assertThat(orders()).isEqualTo(11_000);
        assertThat(view(checked).placed()).isEqualTo(11_000);
        world.assertSound();
    }

    @Test
    @Tag("R21")
    @Tag("R22")
    void insideTheWindow_fundsInPriorityOrder_oncePlaced() {
        for (String name : List.of("low.com", "high.com", "middle.com")) {
            world.list(name);
        }
        world.pay(anna, 2 * OrderWorld.REGULAR);
        world.time.moveTo(OrderWorld.OPENS);
        BulkView placed = order(anna, "low.com;;1\nhigh.com;;9\nmiddle.com;;5\ndormant.com;;99");
        assertThat(placed.placed()).isEqualTo(4);
        assertThat(linesOf(placed, null))
                .extracting(line -> line.text() + " " + line.status())
                .containsExactly("low.com REQUESTED", "high.com ACTIVE", "middle.com ACTIVE", "dormant.com REQUESTED");
        world.assertSound();
        world.bean(UndoBulk.class).begin(anna, placed.id(), now());
        workOff(placed);
        assertThat(linesOf(placed, null))
                .extracting(line -> line.text() + " " + line.status())
                .containsExactly("low.com CANCELLED", "high.com ACTIVE", "middle.com ACTIVE", "dormant.com CANCELLED");
        assertThat(view(placed).undone()).isEqualTo(2);
    }

    @Test
    @Tag("R34")
    void afterTheDrop_liteLinesAreHeldAtOnce_eachByItself() {
        for (String name : List.of("house.com", "garden.com", "tree.com")) {
            world.list(name);
        }
        world.pay(anna, OrderWorld.LITE); // for one of two
        world.time.moveTo(OrderWorld.DROP);
        BulkView placed =
                order(anna, "garden.com;LITEBACKORDER\nhouse.com;LITEBACKORDER;9\ndormant.com\ntree.com\nhouse.com");
        assertThat(linesOf(placed, null))
                .extracting(line -> line.text() + " " + line.code() + " " + line.status())
                .containsExactly(
                        "garden.com 546 null",
                        "house.com 200 PROCESSING",
                        "dormant.com 200 REQUESTED",
                        "tree.com 552 null",
                        "house.com 552 null");
        assertThat(placed.placed()).isEqualTo(2);
        assertThat(placed.refused()).isEqualTo(3);
        assertThat(world.held(anna)).isEqualTo(OrderWorld.LITE);
        world.assertSound();
    }

    @Test
    void theSameRequestTwice_isOnePlacement() {
        StageBulk stage = world.bean(StageBulk.class);
        RequestKey key = RequestKey.of(anna.id(), "list-1", List.of("a.com"));
        StageBulk.Staged first = stage.order(anna, lines("a.com"), Locale.ENGLISH, key, now());
        StageBulk.Staged second = stage.order(anna, lines("a.com"), Locale.ENGLISH, key, now());
        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.view().id()).isEqualTo(first.view().id());
        workOff(second.view());
        workOff(first.view());
        assertThat(orders()).isEqualTo(1);
        RequestKey other = RequestKey.of(anna.id(), "list-1", List.of("b.com"));
        assertThatThrownBy(() -> stage.order(anna, lines("b.com"), Locale.ENGLISH, other, now()))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    @Tag("R1")
    void aForeignListAnswersLikeAMissingOne() {
        Caller bert = world.customer("bert", 0);
        BulkView placement = order(anna, "a.com");
        BulkQuery query = world.bean(BulkQuery.class);
        assertThatThrownBy(() -> query.byId(bert, placement.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.codes(bert, placement.id())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> query.lines(bert, placement.id(), null, PageRequest.of(0, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.bean(PlaceBulk.class).begin(bert, placement.id(), now()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> world.bean(UndoBulk.class).begin(bert, placement.id(), now()))
                .isInstanceOf(NotFound.class);
        assertThat(query.list(bert, PageRequest.of(0, 10)).total()).isZero();
        assertThat(query.list(anna, PageRequest.of(0, 10)).rows()).containsExactly(view(placement));
    }

    @Test
    void refusesWhatDoesNotFitWhereTheListStands() {
        BulkView draft = draft(anna, "a.com");
        assertThatThrownBy(() -> world.bean(PlaceBulk.class).begin(anna, draft.id(), now()))
                .isInstanceOf(WrongBulkState.class);
        workOff(draft);
        assertThatThrownBy(() -> world.bean(UndoBulk.class).begin(anna, draft.id(), now()))
                .isInstanceOf(WrongBulkState.class);
        assertThatThrownBy(() -> draft(anna, "# nothing")).isInstanceOf(NoLines.class);
        assertThatThrownBy(() -> draft(world.operator, "a.com")).isInstanceOf(Forbidden.class);
        assertThat(world.bean(BulkQuery.class).list(anna, PageRequest.of(0, 10)).total())
                .isZero(); // only checked
    }

    @Test
    void namesAsLongAndOddAsTheyComeAreKept() {
        List<String> odd = new ArrayList<>(List.of("\0zero.com", "x".repeat(1000), "😀.com", "a'b.com", "%s{0}.com"));
        BulkView placed = order(anna, String.join("\n", odd));
        assertThat(placed.refused() + placed.placed()).isEqualTo(odd.size());
        assertThat(placed.done()).isEqualTo(odd.size());
    }
}
