package org.backorder.web.page.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import org.backorder.apikey.AddApiKey;
import org.backorder.apikey.ApiKeyQuery;
import org.backorder.apikey.ApiKeyView;
import org.backorder.apikey.ApiScope;
import org.backorder.apikey.DeleteApiKey;
import org.backorder.apikey.Grant;
import org.backorder.apikey.NewApiKey;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** The viewer's API keys: made, shown once, revoked (R47). */
@Named
@ViewScoped
public class ProfileKeysPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<ApiKeyView> COLUMNS = CsvColumns.<ApiKeyView>none()
            .and("label", "keys.label", ApiKeyView::label)
            .and("hint", "keys.begins", ApiKeyView::hint)
            .and("scopes", "keys.scopes", key -> ApiScope.words(key.scopes()))
            .and("created", "keys.created", ApiKeyView::createdAt)
            .and("used", "keys.used", ApiKeyView::lastUsedAt)
            .and("expires", "keys.expires", ApiKeyView::expiresAt)
            .and("revoked", "keys.revokedAt", ApiKeyView::revokedAt);
    private static final List<ApiScope> ALL = List.of(ApiScope.values());
    /** Lives to choose from, in days; 0 never ends. */
    private static final List<Integer> LIVES = List.of(30, 90, 365, 0);

    @Inject
    ApiKeyQuery keys;

    @Inject
    AddApiKey addApiKey;

    @Inject
    DeleteApiKey deleteApiKey;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<ApiKeyView> rows = new LazyRows<>(this::page);
    private @Nullable String label;
    private List<ApiScope> scopes = List.of(ApiScope.READ);
    private int life = LIVES.get(1);
    /** Never kept with the session: the secret leaves with the answer that shows it. */
    private transient @Nullable String made;

    /** Staff signs in as a person; its keys, if any, are made by command. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
        }
    }

    private Page<ApiKeyView> page(PageRequest request, LazyRows.Order order) {
        return keys.list(viewer.caller(), request);
    }

    /** Makes a key and shows it. */
    public void add() {
        Instant expiresAt = life == 0 ? null : time.now().plus(Duration.ofDays(life));
        NewApiKey added = answers.attempt(() -> addApiKey.add(
                viewer.caller(),
                Grant.ofLogin(true), // a panel session is a login: it may give away everything
                label == null ? "" : label,
                scopes.isEmpty() ? EnumSet.noneOf(ApiScope.class) : EnumSet.copyOf(scopes),
                expiresAt,
                time.now()));
        made = added == null ? null : added.key();
        if (added != null) {
            label = null;
        }
    }

    /** Revokes a key for good. */
    public void revoke(long id) {
        made = null;
        if (answers.attempt(() -> deleteApiKey.delete(viewer.caller(), id, time.now()))) {
            answers.done("keys.revoked.done");
        }
    }

    /** Takes the key just made off the page. */
    public void hide() {
        made = null;
    }

    /** Where a key stands at this request. */
    public ApiKeyView.State state(ApiKeyView key) {
        return key.state(time.now());
    }

    /** The key just made. */
    public @Nullable String getMade() {
        return made;
    }

    /** Keys, newest first. */
    public LazyRows<ApiKeyView> getRows() {
        return rows;
    }

    /** Scopes to choose from. */
    public List<ApiScope> getAll() {
        return ALL;
    }

    /** Lives to choose from, in days. */
    public List<Integer> getLives() {
        return LIVES;
    }

    /** What the key is for. */
    public @Nullable String getLabel() {
        return label;
    }

    /** What the key is for. */
    public void setLabel(@Nullable String label) {
        this.label = label;
    }

    /** Scopes chosen. */
    public List<ApiScope> getScopes() {
        return scopes;
    }

    /** Scopes chosen. */
    public void setScopes(List<ApiScope> scopes) {
        this.scopes = List.copyOf(scopes);
    }

    /** Days the key lasts; 0 never ends. */
    public int getLife() {
        return life;
    }

    /** Days the key lasts; 0 never ends. */
    public void setLife(int life) {
        this.life = life;
    }

    /** What of a row a file holds. */
    public CsvColumns<ApiKeyView> getColumns() {
        return COLUMNS;
    }
}
