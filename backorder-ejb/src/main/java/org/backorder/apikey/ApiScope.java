package org.backorder.apikey;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a key may be used for. Which command needs which scope is said where the commands are. */
public enum ApiScope {
    /** Looking things up: orders, names, drop lists, contacts, events, prices. */
    READ,
    /** Placing, changing and cancelling orders, with the contacts they name. */
    ORDER,
    /** The account's money: balance, bookings, holds, statements. */
    ACCOUNT,
    /** Users, keys and what operators manage. */
    MANAGE;

    /** The word of the API: lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The scope of that word, any case. */
    public static Optional<ApiScope> of(String word) {
        return EnumSet.allOf(ApiScope.class).stream()
                .filter(scope -> scope.name().equalsIgnoreCase(word))
                .findFirst();
    }

    /** Words with blanks between them, in the order of the constants. */
    public static String words(Set<ApiScope> scopes) {
        return scopes.stream().sorted().map(ApiScope::word).collect(Collectors.joining(" "));
    }

    static Set<ApiScope> parse(String words) {
        Set<ApiScope> scopes = EnumSet.noneOf(ApiScope.class);
        for (String word : words.split(" ", -1)) {
            scopes.add(valueOf(word.toUpperCase(Locale.ROOT)));
        }
        return scopes;
    }
}
