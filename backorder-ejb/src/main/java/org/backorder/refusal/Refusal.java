package org.backorder.refusal;

import jakarta.ejb.ApplicationException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A request that may not be done. Carries the response code of the command protocol and the key of its text in the bundle
 * {@code refusals} beside the subclass; rolls the transaction back.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int code;
    private final String key;
    private final transient Object[] arguments;

    /** A refusal with its protocol code, message key and the values its text names. */
    protected Refusal(int code, String key, Object... arguments) {
        super(key);
        this.code = code;
        this.key = key;
        this.arguments = arguments.clone();
    }

    /** Response code of the command protocol (api.md, section 5). */
    public final int code() {
        return code;
    }

    /** Key of the text, stable, also for callers that translate themselves. */
    public final String key() {
        return key;
    }

    /** What is wrong and what would be right, in the given language; values are rendered as given. */
    public final String text(Locale locale) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                getClass().getPackageName() + ".refusals",
                locale,
                getClass().getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        Object[] rendered = new Object[arguments.length];
        for (int i = 0; i < rendered.length; i++) {
            rendered[i] = String.valueOf(arguments[i]);
        }
        return new MessageFormat(bundle.getString(key), locale).format(rendered);
    }

    /** The English text. */
    @Override
    public final String getMessage() {
        return text(Locale.ENGLISH);
    }
}
