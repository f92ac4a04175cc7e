package org.backorder.web.page.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class BarChartTest {
    private static BarChart chart(long... values) {
        List<BarChart.Datum> data = LongStream.of(values)
                .mapToObj(value -> new BarChart.Datum("d", "day", value, null))
                .toList();
        return BarChart.of(data, Locale.ENGLISH);
    }

    @Test
    void putsTheLargestValueOnTheLargestRoundTick() {
        BarChart chart = chart(0, 2000, 4000);
        assertThat(chart.ticks())
                .extracting(BarChart.Tick::label)
                .containsExactly("0", "1,000", "2,000", "3,000", "4,000");
        assertThat(chart.bars()).extracting(BarChart.Bar::height).containsExactly(0L, 70L, 140L);
        assertThat(chart.bars()).extracting(BarChart.Bar::y).containsExactly(140L, 70L, 0L);
    }

    @Test
    void showsEvenASmallValue() {
        assertThat(chart(1, 1_000_000).bars().get(0).height()).isEqualTo(1);
    }

    @Test
    void staysInsideItsWidth_andLabelsAtMostSeven() {
        BarChart chart = chart(new long[35]);
        // 35 slots of 100/35 per cent, each filled to 70 per cent in its middle
        assertThat(chart.bars().get(0).x()).isEqualTo("0.429%");
        assertThat(chart.bars().get(34).x()).matches("97\\.5[67]\\d%");
        assertThat(chart.bars()).filteredOn(bar -> !bar.label().isEmpty()).hasSize(7);
    }

    @Test
    void drawsNothing_withoutData() {
        assertThat(chart().bars()).isEmpty();
    }
}
