package org.backorder.tldpolicy;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.backorder.registry.DropProfiles;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.sql.Like;
import org.backorder.sql.Sql;

/** Reads what is sold under each TLD; the rows themselves, not the copies that orders are taken by for some seconds. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TldPolicyQuery {
    private static final String FOUND = " FROM tld t WHERE t.label LIKE ? OR t.profile_name LIKE ?";

    @Resource(lookup = "java:jboss/datasources/Backorder")
    DataSource database;

    @Inject
    TldPolicyStore policies;

    @Inject
    DropProfiles profiles;

    /** TLDs whose label or profile has the text in it, by label. */
    public Page<TldPolicyView> list(String text, PageRequest page) {
        String bare = text.startsWith(".") ? text.substring(1) : text;
        String pattern = "%" + Like.literal(bare.toLowerCase(Locale.ROOT)) + "%";
        List<TldPolicyView> rows = Sql.query(
                database,
                "SELECT t.*, " + TldPolicyStore.ZONES
                        + ", coalesce(to_char(lite_from, 'HH24:MI') || ' + ' || lite_seconds / 3600 || ' h ' || lite_zone, '')"
                        + " AS lite, (SELECT count(*) FROM backorder b WHERE b.tld = t.label"
                        + " AND b.status IN ('REQUESTED', 'ACTIVE', 'PROCESSING')) AS live" + FOUND
                        + " ORDER BY t.label OFFSET ? LIMIT ?",
                row -> {
                    TldPolicy policy = TldPolicyStore.row(row);
                    return new TldPolicyView(
                            policy,
                            row.text("kind"),
                            profiles.profile(policy.profile()).mode(),
                            row.text("lite"),
                            row.number("live"));
                },
                pattern,
                pattern,
                page.first(),
                page.limit());
        long total = Sql.query(
                        database, "SELECT count(*) AS total" + FOUND, row -> row.number("total"), pattern, pattern)
                .get(0);
        return new Page<>(rows, total);
    }

    /** Names of the drop profiles there are. */
    public List<String> profiles() {
        return policies.profiles();
    }

    /** Ids of the registries there are. */
    public List<String> registries() {
        return policies.registries();
    }
}
