package org.backorder.web.page.profile;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import org.backorder.roleuser.AccessPolicy;
import org.backorder.roleuser.RoleUserView;
import org.jspecify.annotations.Nullable;

/** A role user as typed. */
public class RoleForm implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final List<AccessPreset> PRESETS = List.of(AccessPreset.values());
    private static final List<AccessPolicy> POLICIES = List.of(AccessPolicy.values());

    private boolean isNew = true;
    private @Nullable String name;
    private transient @Nullable String password;
    private @Nullable AccessPreset preset = AccessPreset.READ_ONLY;
    private @Nullable String lines = String.join("\n", AccessPreset.READ_ONLY.lines());
    private AccessPolicy otherwise = AccessPolicy.DENY;
    private @Nullable String networks;

    /** The role as it is. */
    static RoleForm of(RoleUserView role) {
        RoleForm form = new RoleForm();
        form.isNew = false;
        form.name = role.name();
        form.lines = String.join("\n", role.access().lines());
        form.preset = PRESETS.stream()
                .filter(known -> known.lines().equals(role.access().lines()))
                .findFirst()
                .orElse(null);
        form.otherwise = role.access().otherwise();
        form.networks = String.join("\n", role.networks().texts());
        return form;
    }

    /** Writes the lines of the preset chosen. */
    public void usePreset() {
        if (preset != null) {
            lines = String.join("\n", preset.lines());
            otherwise = AccessPolicy.DENY;
        }
    }

    String typedName() {
        return name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    }

    /** Never stripped: blanks belong to it. */
    String typedPassword() {
        return password == null ? "" : password;
    }

    List<String> accessLines() {
        return filled(lines);
    }

    List<String> networkLines() {
        return filled(networks);
    }

    private static List<String> filled(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /** True while no role was chosen. */
    public boolean isNew() {
        return isNew;
    }

    /** Presets to choose from. */
    public List<AccessPreset> getPresets() {
        return PRESETS;
    }

    /** Default policies to choose from. */
    public List<AccessPolicy> getPolicies() {
        return POLICIES;
    }

    /** Name within the account. */
    public @Nullable String getName() {
        return name;
    }

    /** Name within the account. */
    public void setName(@Nullable String name) {
        this.name = name;
    }

    /** Never shown again. */
    public String getPassword() {
        return "";
    }

    /** Password as typed. */
    public void setPassword(@Nullable String password) {
        this.password = password;
    }

    /** The preset the lines came from, absent for lines of one's own. */
    public @Nullable AccessPreset getPreset() {
        return preset;
    }

    /** The preset the lines come from. */
    public void setPreset(@Nullable AccessPreset preset) {
        this.preset = preset;
    }

    /** Access rules, one per line. */
    public @Nullable String getLines() {
        return lines;
    }

    /** Access rules, one per line. */
    public void setLines(@Nullable String lines) {
        this.lines = lines;
    }

    /** What holds where no line matches. */
    public AccessPolicy getOtherwise() {
        return otherwise;
    }

    /** What holds where no line matches. */
    public void setOtherwise(AccessPolicy otherwise) {
        this.otherwise = otherwise;
    }

    /** Networks the role may come from, one per line. */
    public @Nullable String getNetworks() {
        return networks;
    }

    /** Networks the role may come from, one per line. */
    public void setNetworks(@Nullable String networks) {
        this.networks = networks;
    }
}
