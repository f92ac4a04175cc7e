package org.backorder.sandbox.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.backorder.sandbox.epp.DropSeed;

/**
 * Plausible names that drop on a day, made from harmless words: the same day always has the same names at the same instants,
 * whatever has run before.
 */
final class DemoNames {
    private static final List<String> FIRST =
            words("alpine amber apple arctic aspen atlas autumn azure beacon birch blue bold brave breeze bridge bright"
                    + " bronze cabin calm cedar cherry cinder city classic clear clever cliff cloud clover coast cobalt comet"
                    + " copper coral cosmic craft crimson crystal curious dahlia daily dawn delta desert dream eagle early"
                    + " earth easy echo elm ember emerald ever fable falcon family fern field fine first fjord flint floral"
                    + " forest fox fresh frost galaxy garden gentle giant ginger glacier golden good grand granite green"
                    + " grove happy harbor harvest hazel hidden high honey horizon humble indigo island ivory ivy jade jasmine"
                    + " jolly juniper kind lake lantern lark laurel leaf lemon light lilac lime linden little lively local"
                    + " lotus lucky lunar magic maple marble meadow mellow metro mint misty modern moon morning moss mountain"
                    + " navy nimble noble north nova oak oasis ocean olive open orange orchid otter pacific palm paper"
                    + " pearl pepper pine pixel planet plum polar poppy prairie prime quiet rain rapid raven red ridge river"
                    + " robin rocket rose royal ruby rustic saffron sage sail salt sand sapphire scarlet season shady"
                    + " shiny silent silver simple sky smart snow solar solid south spark spring spruce star steady stone"
                    + " storm sunny sunset super swift teal tidal tiny topaz true tulip twin urban valley velvet verdant"
                    + " violet vista vivid walnut warm west wild willow wind winter wise wonder yellow zen");
    private static final List<String> SECOND = words(
            "academy atelier bakery barn basket bay beach bean bikes boats books botanics bread brewery budget bus"
                    + " cafe camera camp candles canvas capital care cars cart catering ceramics chair chess clinic clothing"
                    + " club code coffee college concert consulting cooking corner cottage courier creek dance data dental"
                    + " design desk digital diner direct drive energy engine events eyewear fabrics farm fashion"
                    + " finance fitness flowers foods forum foundry fruit furniture gallery games gardens gear gifts glass"
                    + " golf goods grill guide guitar gym hill hiking home hosting hotel house ideas inn insurance"
                    + " interiors kitchen lab lamps landscape learning legal library lights lodge logistics market media"
                    + " museum music network news nursery office orchard outdoor paint partners pasta path pets"
                    + " pharmacy photo piano pizza plants planner point pottery press print projects puzzle radio ranch"
                    + " realty recipes records rentals repair resort retreat road roasters robotics sailing salad school"
                    + " shoes shop signs skates ski soap software solutions spa sports station stories street"
                    + " studio supply surf systems tailor tea tech tennis textiles theater tiles tools tours toys trade"
                    + " trail trains travel trucks tutor vacation video village vineyard walks wear web"
                    + " weddings wheels window wines wood workshop works yard yoga");
    private static final String[] SYLLABLES = {
        "ba", "be", "bo", "da", "de", "do", "fa", "fi", "ki", "ko", "la", "le", "lo", "lu", "ma", "mi", "mo", "na",
        "ne", "ni", "no", "ra", "re", "ri", "ro", "sa", "se", "so", "ta", "te", "to", "va", "ve", "vi", "zo", "zu"
    };
    /** Half of all names are under com, as in the world outside. */
    private static final int COM_PERCENT = 42;

    private static final long SALT = 0x5EED_DE40L;

    private final List<String> tlds;

    /** Over these TLDs. */
    DemoNames(List<String> tlds) {
        this.tlds = List.copyOf(tlds);
    }

    /** So many names of that UTC day, each once, in no order. */
    List<DropSeed> of(LocalDate day, int count) {
        Random random = new Random(SALT + day.toEpochDay() * 1_000_003L);
        Map<String, DropSeed> names = new LinkedHashMap<>();
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        while (names.size() < count) {
            String name = label(random) + "." + tld(random);
            Instant dropAt = midnight.plus(Duration.ofSeconds(second(random)));
            names.putIfAbsent(name, new DropSeed(name, dropAt, true));
        }
        return new ArrayList<>(names.values());
    }

    private String tld(Random random) {
        int chance = random.nextInt(100);
        if (chance < COM_PERCENT) {
            return "com";
        }
        return chance < COM_PERCENT + 12 ? "net" : tlds.get(random.nextInt(tlds.size()));
    }

    /** Most of the day evenly, with the busy hour of 18:00 to 19:00 UTC that the big TLDs have. */
    private static int second(Random random) {
        return random.nextInt(100) < 20 ? 18 * 3600 + random.nextInt(3600) : random.nextInt(24 * 3600);
    }

    private static String label(Random random) {
        int kind = random.nextInt(100);
        String first = FIRST.get(random.nextInt(FIRST.size()));
        String second = SECOND.get(random.nextInt(SECOND.size()));
        if (kind < 62) {
            return first + second;
        }
        if (kind < 72) {
            return first + "-" + second;
        }
        if (kind < 80) {
            return first + second + (random.nextInt(99) + 1);
        }
        if (kind < 88) {
            return first + "-" + FIRST.get(random.nextInt(FIRST.size())) + "-" + second;
        }
        return kind < 92 ? first + (random.nextInt(900) + 100) : syllables(random);
    }

    // two or three: too short to spell anything rude with these consonants
    private static String syllables(Random random) {
        StringBuilder label = new StringBuilder();
        for (int left = 2 + random.nextInt(2); left > 0; left--) {
            label.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return label.toString();
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }
}
