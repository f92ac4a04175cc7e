package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Language and colours of this browser, kept in cookies so that the sign-in page speaks the same language. */
@Named
@RequestScoped
public class Preferences {
    static final String LANGUAGE = "backorder-language";
    static final String THEME = "backorder-theme";
    static final String SWITCH = "language";
    private static final Set<String> LANGUAGES = Set.of("en", "de");
    private static final Set<String> THEMES = Set.of("light", "dark");

    @Inject
    HttpServletRequest request;

    /** The language of the page: the switch of this request, the cookie, the customer's own, the browser's; else English. */
    Locale language(Optional<Locale> own) {
        return Optional.ofNullable(chosen())
                .or(() -> Optional.ofNullable(cookie(LANGUAGE)).filter(LANGUAGES::contains))
                .or(() -> own.or(() -> Optional.ofNullable(request.getLocale()))
                        .map(Locale::getLanguage)
                        .filter(LANGUAGES::contains))
                .map(Locale::forLanguageTag)
                .orElse(Locale.ENGLISH);
    }

    /** The language this request switches to, if it is one of ours. */
    @Nullable
    String chosen() {
        String value = request.getParameter(SWITCH);
        return value != null && LANGUAGES.contains(value) ? value : null;
    }

    /** {@code light}, {@code dark}, or {@code system} to follow the browser. */
    public String getTheme() {
        String theme = cookie(THEME);
        return theme != null && THEMES.contains(theme) ? theme : "system";
    }

    /** The other language's tag. */
    public String getOtherLanguage() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.getViewRoot().getLocale().getLanguage().equals("de") ? "en" : "de";
    }

    /** The present page in the other language. */
    public String getSwitchAddress() {
        String kept = request.getParameterMap().entrySet().stream()
                .filter(entry -> isKept(entry.getKey()))
                .flatMap(entry -> Arrays.stream(entry.getValue()).map(value -> Map.entry(entry.getKey(), value)))
                .map(entry -> encode(entry.getKey()) + "=" + encode(entry.getValue()) + "&")
                .collect(Collectors.joining());
        return request.getRequestURI() + "?" + kept + SWITCH + "=" + getOtherLanguage();
    }

    /** Only parameters of the address bar: those of a form post would repeat what was typed, a password among it. */
    private boolean isKept(String parameter) {
        return request.getMethod().equals("GET") && !parameter.equals(SWITCH);
    }

    private @Nullable String cookie(String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? null
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse(null);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
