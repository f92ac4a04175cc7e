package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The panel's texts in the viewer's language, for sentences with values in them. */
@RequestScoped
public class Texts {
    static final String BUNDLE = "org.backorder.web.page.texts";
    private static final String REFUSED = "REFUSED_"; // the registry's result code follows

    @Inject
    Viewer viewer;

    /** The sentence with its values; numbers are given as texts. */
    public String say(String key, Object... values) {
        return say(viewer.getLocale(), key, values);
    }

    /** The text of a key that may be missing, such as one made of a code from elsewhere. */
    public String sayOr(String key, String otherwise, Object... values) {
        return sayOr(viewer.getLocale(), key, otherwise, values);
    }

    /** Who did something: a login, or in words what the machine is that did. */
    public String actor(String actor) {
        return sayOr("actor." + actor, actor);
    }

    /** Why an order ended or moved, for a word of rules.md; the word itself where it is unknown. */
    public String reason(String reason) {
        return reason(viewer.getLocale(), reason);
    }

    /** The same in a given language. */
    static String reason(Locale locale, String reason) {
        return reason.startsWith(REFUSED)
                ? say(locale, "reason.REFUSED", reason.substring(REFUSED.length()))
                : sayOr(locale, "reason." + reason, reason);
    }

    /** The text of a key that may be missing, in a given language. */
    static String sayOr(Locale locale, String key, String otherwise, Object... values) {
        return bundle(locale).containsKey(key) ? say(locale, key, values) : otherwise;
    }

    /** The same in a given language. */
    public static String say(Locale locale, String key, Object... values) {
        return new MessageFormat(bundle(locale).getString(key), locale).format(values);
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                BUNDLE,
                locale,
                Texts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
