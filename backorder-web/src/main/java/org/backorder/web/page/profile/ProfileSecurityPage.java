package org.backorder.web.page.profile;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.customer.ChangeNetworks;
import org.backorder.customer.ChangePassword;
import org.backorder.customer.Customers;
import org.backorder.customer.Networks;
import org.backorder.customer.SecondFactor;
import org.backorder.customer.SessionView;
import org.backorder.customer.Sessions;
import org.backorder.customer.TotpSetup;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.NewPassword;
import org.backorder.web.page.shared.PanelGate;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;
import org.jspecify.annotations.Nullable;

/** How the viewer signs in: password, second factor, and where it is signed in (R3). */
@Named
@ViewScoped
public class ProfileSecurityPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<SessionView> COLUMNS = CsvColumns.<SessionView>none()
            .and("origin", "security.origin", SessionView::origin)
            .and("started", "security.started", SessionView::startedAt)
            .and("used", "security.used", SessionView::lastUsedAt)
            .and("ends", "security.ends", SessionView::expiresAt);

    @Inject
    ChangePassword changePassword;

    @Inject
    SecondFactor secondFactor;

    @Inject
    Sessions sessions;

    @Inject
    Customers customers;

    @Inject
    ChangeNetworks changeNetworks;

    @Inject
    NewPassword newPassword;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private transient @Nullable String present;
    private transient @Nullable String code;
    private @Nullable String networks;
    private @Nullable TotpSetup setup;
    private List<SessionView> live = List.of();
    private final LazyRows<SessionView> rows = new LazyRows<>((request, order) -> LazyRows.partOf(live, request));
    private long codesLeft;
    private transient List<String> recoveryCodes = List.of();

    /** Reads where the viewer is signed in and how many recovery codes are left. */
    public void load() {
        String token = String.valueOf(FacesContext.getCurrentInstance()
                .getExternalContext()
                .getSessionMap()
                .get(PanelGate.TOKEN));
        live = sessions.of(viewer.caller(), token, time.now());
        codesLeft = secondFactor.codesLeft(viewer.caller().id());
    }

    /** Replaces the password; whoever is signed in anywhere signs in anew. */
    public void changePassword() {
        String now = present == null ? "" : present;
        newPassword.typed().ifPresent(wanted -> {
            if (answers.attempt(() -> changePassword.change(viewer.caller(), now, wanted, time.now()))) {
                leave();
            }
        });
    }

    /** Shows something to scan. */
    public void begin() {
        setup = secondFactor.begin(viewer.caller());
    }

    /** Forgets what was to be scanned. */
    public void dismiss() {
        setup = null;
    }

    /** Turns the second factor on, and shows recovery codes this once. */
    public void confirm() {
        TotpSetup scanned = setup;
        if (scanned == null) {
            return;
        }
        List<String> codes =
                answers.attempt(() -> secondFactor.confirm(viewer.caller(), scanned, given(code), time.now()));
        if (codes != null) {
            setup = null;
            recoveryCodes = codes;
            load();
            answers.done("security.on.done");
        }
    }

    /** Turns the second factor off. */
    public void turnOff() {
        if (answers.attempt(() -> secondFactor.turnOff(viewer.caller(), given(code), time.now()))) {
            answers.done("security.off.done");
            load();
        }
    }

    /** Says from where the viewer may come from now on. */
    public void changeNetworks() {
        List<String> lines = given(networks)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (answers.attempt(() -> changeNetworks.change(viewer.caller(), Networks.of(lines), time.now()))) {
            answers.done("security.networks.saved");
            networks = null;
        }
    }

    /** Ends every session, this one too. */
    public void signOutEverywhere() {
        if (answers.attempt(() -> sessions.endAll(viewer.caller(), time.now()))) {
            leave();
        }
    }

    private void leave() {
        FacesContext.getCurrentInstance().getExternalContext().invalidateSession();
        answers.goTo("/session/start");
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** True while the viewer has a second factor. */
    public boolean isOn() {
        return customers.byId(viewer.caller().id()).secondFactor();
    }

    /** How many recovery codes are left. */
    public long getCodesLeft() {
        return codesLeft;
    }

    /** Networks the viewer may come from, one per line. */
    public @Nullable String getNetworks() {
        return networks != null
                ? networks
                : String.join(
                        "\n", customers.byId(viewer.caller().id()).networks().texts());
    }

    /** Networks the viewer may come from, one per line. */
    public void setNetworks(@Nullable String networks) {
        this.networks = networks == null ? "" : networks;
    }

    /** The viewer's address of this moment. */
    public String getOrigin() {
        return viewer.caller().origin();
    }

    /** Where the viewer is signed in. */
    public LazyRows<SessionView> getSessions() {
        return rows;
    }

    /** What is to be scanned; absent when nothing is. */
    public @Nullable TotpSetup getSetup() {
        return setup;
    }

    /** The QR code as an SVG path. */
    public String getQrPath() {
        return setup == null ? "" : QrCodeImage.path(setup.uri());
    }

    /** Width and height of the QR code. */
    public int getQrSize() {
        return setup == null ? 0 : QrCodeImage.size(setup.uri());
    }

    /** Recovery codes, in the answer that made them and never again. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes == null ? List.of() : recoveryCodes;
    }

    /** Never shown again. */
    public String getPresent() {
        return "";
    }

    /** The present password. */
    public void setPresent(@Nullable String present) {
        this.present = present;
    }

    /** Never shown again. */
    public String getCode() {
        return "";
    }

    /** A code of the authenticator application, or a recovery code. */
    public void setCode(@Nullable String code) {
        this.code = code;
    }

    /** What of a row a file holds. */
    public CsvColumns<SessionView> getColumns() {
        return COLUMNS;
    }
}
