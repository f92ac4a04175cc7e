package org.backorder.web.api;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a command: a code, a description and properties, each a column of values whose index is its row (api.md 2). Rows
 * can only be appended, so that every column is gap-free from 0.
 */
public final class CommandResponse {
    private final int code;
    private final String description;
    private final Map<String, List<String>> properties = new LinkedHashMap<>();
    private final Set<String> secrets = new HashSet<>();

    private CommandResponse(int code, String description) {
        this.code = code;
        this.description = description;
    }

    /** Success, 200. */
    public static CommandResponse ok() {
        return new CommandResponse(ResultCode.OK, ResultCode.text(ResultCode.OK));
    }

    /** The code with its standard text. */
    public static CommandResponse of(int code) {
        return new CommandResponse(code, ResultCode.text(code));
    }

    /** The code with its standard text and a detail after it. */
    public static CommandResponse of(int code, String detail) {
        return new CommandResponse(code, ResultCode.text(code) + "; " + detail);
    }

    /** The code with a description of its own, for the texts clients know. */
    public static CommandResponse verbatim(int code, String description) {
        return new CommandResponse(code, description);
    }

    /** Appends a row to a property; the name is ours: letters, digits and hyphens. */
    public CommandResponse add(String name, @Nullable String value) {
        properties.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(value == null ? "" : value);
        return this;
    }

    /** Appends a value that is shown this once: where answers are kept, it is left out. */
    public CommandResponse addSecret(String name, String value) {
        secrets.add(name);
        return add(name, value);
    }

    /** True for a property that is never kept. */
    public boolean isSecret(String name) {
        return secrets.contains(name);
    }

    /** Appends a number. */
    public CommandResponse add(String name, long value) {
        return add(name, Long.toString(value));
    }

    /** Appends a flag as {@code 1} or {@code 0}. */
    public CommandResponse add(String name, boolean value) {
        return add(name, value ? "1" : "0");
    }

    /** Appends all values. */
    public CommandResponse addAll(String name, List<String> values) {
        values.forEach(value -> add(name, value));
        return this;
    }

    /** FIRST, LAST, COUNT, TOTAL and LIMIT of a list (api.md 3). */
    public CommandResponse paging(PageRequest request, Page<?> page) {
        int count = page.rows().size();
        long first = page.total() == 0 ? 0 : request.first();
        return add("FIRST", first)
                .add("LAST", first + count - 1)
                .add("COUNT", count)
                .add("TOTAL", page.total())
                .add("LIMIT", request.limit());
    }

    /** Result code. */
    public int code() {
        return code;
    }

    /** What the code says and the detail. */
    public String description() {
        return description;
    }

    /** Columns by name. */
    public Map<String, List<String>> properties() {
        return properties;
    }
}
