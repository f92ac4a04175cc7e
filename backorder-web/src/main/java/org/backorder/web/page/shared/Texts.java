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

    @Inject
    Viewer viewer;

    /** The sentence with its values; numbers are given as texts. */
    public String say(String key, Object... values) {
        return say(viewer.getLocale(), key, values);
    }

    /** The text of a key that may be missing, such as one made of a code from elsewhere. */
    public String sayOr(String key, String otherwise, Object... values) {
        return bundle(viewer.getLocale()).containsKey(key) ? say(key, values) : otherwise;
    }

    /** The same in a given language. */
    static String say(Locale locale, String key, Object... values) {
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
