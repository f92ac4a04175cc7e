package org.backorder.roleuser;

import java.util.Locale;

/** Patterns in which a star stands for anything, case apart. Takes time in proportion to pattern times text at most. */
final class Wildcard {
    private Wildcard() {}

    static boolean matches(String pattern, String text) {
        String wanted = folded(pattern);
        String given = folded(text);
        int p = 0;
        int star = -1; // the last star seen, and where its share of the text began
        int mark = 0;
        int t = 0;
        while (t < given.length()) {
            if (p < wanted.length() && wanted.charAt(p) == '*') {
                star = p++;
                mark = t;
            } else if (p < wanted.length() && wanted.charAt(p) == given.charAt(t)) {
                p++;
                t++;
            } else if (star >= 0) {
                p = star + 1;
                t = ++mark; // the last star takes one sign more
            } else {
                return false;
            }
        }
        while (p < wanted.length() && wanted.charAt(p) == '*') {
            p++;
        }
        return p == wanted.length();
    }

    /** As commands compare words: a dotless i is an I to some of them, and so it is here. */
    private static String folded(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
