package org.backorder.droplist;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import org.backorder.refusal.InvalidValue;

/**
 * An expression found in a label or a name (R16): RE2 syntax, matched in time linear in the text, case ignored. What could be compiled
 * into an enormous program is refused before it is compiled (decision record 0008).
 */
public final class LabelExpression {
    private static final int LONGEST = 200;

    /** All counted repetitions of an expression multiplied: beyond it nested counts make programs of millions of steps. */
    private static final long MOST_REPETITIONS = 1000;

    private static final int LARGEST_PROGRAM = 2000;

    private final Pattern pattern;

    private LabelExpression(Pattern pattern) {
        this.pattern = pattern;
    }

    /**
     * The expression, for a parameter of that name.
     *
     * @throws InvalidValue when it is not RE2 or too large
     */
    public static LabelExpression compile(String parameter, String text) {
        if (text.length() > LONGEST) {
            throw new InvalidExpression("expression-too-long", parameter, text.length(), LONGEST);
        }
        refuseNestedCounts(parameter, text);
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            if (pattern.programSize() > LARGEST_PROGRAM) {
                throw new InvalidExpression("expression-too-large", parameter);
            }
            return new LabelExpression(pattern);
        } catch (PatternSyntaxException e) {
            throw new InvalidExpression("expression-invalid", parameter, String.valueOf(e.getDescription()));
        }
    }

    /** True when it is found anywhere in the text. */
    public boolean isFoundIn(String label) {
        return pattern.matcher(label).find();
    }

    private static void refuseNestedCounts(String parameter, String text) {
        long product = 1;
        for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
            int close = text.indexOf('}', open);
            if (close < 0) {
                return;
            }
            product *= Math.max(1, largestNumber(text.substring(open + 1, close)));
            if (product > MOST_REPETITIONS) {
                throw new InvalidExpression("expression-too-large", parameter);
            }
        }
    }

    private static long largestNumber(String counts) {
        long largest = 0;
        for (String count : counts.split(",", -1)) {
            String digits = count.strip();
            if (!digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
                largest = Math.max(largest, digits.length() > 6 ? MOST_REPETITIONS + 1 : Long.parseLong(digits));
            }
        }
        return largest;
    }

    /** An expression that is not RE2, or too large (541). */
    static final class InvalidExpression extends InvalidValue {
        private static final long serialVersionUID = 1L;

        InvalidExpression(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
