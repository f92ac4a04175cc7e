package org.backorder.alerts.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A mail template: the files {@code <name>.<language>.txt} and {@code .html} beside the class that announces it, English where a
 * language is missing. The first line of the text file is {@code Subject: ...}. {@code {key}} stands for a value, and the lines
 * between {@code {#list}} and {@code {/list}} are repeated for every entry. Values are escaped in HTML.
 */
public final class MailTemplate {
    private static final Pattern BLOCK = Pattern.compile("\\{#(\\w+)}\\R?(.*?)\\{/\\1}\\R?", Pattern.DOTALL);
    private static final Pattern VALUE = Pattern.compile("\\{(\\w+)}");
    private static final String SUBJECT = "Subject: ";

    private final String subject;
    private final String text;
    private final String html;

    private MailTemplate(String subject, String text, String html) {
        this.subject = subject;
        this.text = text;
        this.html = html;
    }

    /**
     * Reads the template in the language, or in English.
     *
     * @throws IllegalStateException when the English files are missing or have no subject
     */
    public static MailTemplate read(Class<?> beside, String name, Locale locale) {
        String all = file(beside, name, locale, "txt");
        int end = all.indexOf('\n');
        if (!all.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("template " + name + " does not begin with a subject");
        }
        return new MailTemplate(
                all.substring(SUBJECT.length(), end).strip(),
                all.substring(end + 1).stripLeading(),
                file(beside, name, locale, "html"));
    }

    /**
     * Fills in the values.
     *
     * @throws IllegalStateException for a key without a value: a mail with a hole is not sent
     */
    public MailContent render(Map<String, String> values, Map<String, List<Map<String, String>>> lists) {
        return new MailContent(
                fill(subject, values, false), expand(text, values, lists, false), expand(html, values, lists, true));
    }

    private static String expand(
            String template, Map<String, String> values, Map<String, List<Map<String, String>>> lists, boolean escape) {
        String expanded = BLOCK.matcher(template)
                .replaceAll(block -> Matcher.quoteReplacement(
                        repeat(block.group(2), lists.getOrDefault(block.group(1), List.of()), escape)));
        return fill(expanded, values, escape);
    }

    private static String repeat(String lines, List<Map<String, String>> entries, boolean escape) {
        StringBuilder all = new StringBuilder();
        entries.forEach(entry -> all.append(fill(lines, entry, escape)));
        return all.toString();
    }

    private static String fill(String template, Map<String, String> values, boolean escape) {
        return VALUE.matcher(template).replaceAll(key -> {
            String value = values.get(key.group(1));
            if (value == null) {
                throw new IllegalStateException("no value for {" + key.group(1) + "}");
            }
            return Matcher.quoteReplacement(escape ? escaped(value) : value);
        });
    }

    private static String escaped(String value) {
        return value.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String file(Class<?> beside, String name, Locale locale, String ending) {
        String own = open(beside, name + "." + locale.getLanguage() + "." + ending);
        String found = own == null ? open(beside, name + ".en." + ending) : own;
        if (found == null) {
            throw new IllegalStateException("no template " + name + "." + ending);
        }
        return found;
    }

    private static @Nullable String open(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
