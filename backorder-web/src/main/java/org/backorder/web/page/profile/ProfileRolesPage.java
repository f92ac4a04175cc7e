package org.backorder.web.page.profile;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.backorder.customer.Networks;
import org.backorder.roleuser.AccessList;
import org.backorder.roleuser.CreateRoleUser;
import org.backorder.roleuser.DeleteRoleUser;
import org.backorder.roleuser.ModifyRoleUser;
import org.backorder.roleuser.NewRoleUser;
import org.backorder.roleuser.RoleUserChange;
import org.backorder.roleuser.RoleUserQuery;
import org.backorder.roleuser.RoleUserView;
import org.backorder.settings.Page;
import org.backorder.settings.PageRequest;
import org.backorder.web.api.roleuser.KnownCommands;
import org.backorder.web.csv.CsvColumns;
import org.backorder.web.page.shared.Answers;
import org.backorder.web.page.shared.LazyRows;
import org.backorder.web.page.shared.RequestTime;
import org.backorder.web.page.shared.Viewer;

/** People who work in the viewer's account with fewer rights: made, changed, shut out, deleted (R3). */
@Named
@ViewScoped
public class ProfileRolesPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final CsvColumns<RoleUserView> COLUMNS = CsvColumns.<RoleUserView>none()
            .and("login", "roles.login", RoleUserView::login)
            .and(
                    "access",
                    "roles.access",
                    role -> String.join(" ", role.access().lines()))
            .and(
                    "otherwise",
                    "roles.otherwise",
                    role -> role.access().otherwise().name())
            .and(
                    "networks",
                    "roles.networks",
                    role -> String.join(" ", role.networks().texts()))
            .and("changed", "roles.changed", RoleUserView::updatedAt)
            .and("active", "customers.active", RoleUserView::active);

    @Inject
    RoleUserQuery roles;

    @Inject
    CreateRoleUser createRoleUser;

    @Inject
    ModifyRoleUser modifyRoleUser;

    @Inject
    DeleteRoleUser deleteRoleUser;

    @Inject
    KnownCommands commands;

    @Inject
    Viewer viewer;

    @Inject
    Answers answers;

    @Inject
    RequestTime time;

    private final LazyRows<RoleUserView> rows = new LazyRows<>(this::page);
    private RoleForm form = new RoleForm();

    /** Staff signs in as the persons they are. */
    public void load() {
        if (!viewer.isCustomer()) {
            answers.missing();
        }
    }

    private Page<RoleUserView> page(PageRequest request, LazyRows.Order order) {
        return roles.list(viewer.caller(), request);
    }

    /** Makes the role typed, or changes the one chosen. */
    public void save() {
        RoleUserView saved = answers.attempt(() -> {
            List<String> lines = form.accessLines();
            commands.demand(lines);
            return form.isNew() ? create(lines) : modify(lines);
        });
        if (saved != null) {
            answers.done(form.isNew() ? "roles.made" : "roles.saved", saved.login());
            form = new RoleForm();
        }
    }

    private RoleUserView create(List<String> lines) {
        NewRoleUser role = new NewRoleUser(
                form.typedName(),
                form.typedPassword(),
                AccessList.of(lines, form.getOtherwise()),
                Networks.of(form.networkLines()),
                true);
        return createRoleUser.create(viewer.caller(), role, time.now());
    }

    private RoleUserView modify(List<String> lines) {
        String password = form.typedPassword();
        RoleUserChange change = new RoleUserChange(
                password.isEmpty() ? null : password,
                lines,
                form.getOtherwise(),
                Networks.of(form.networkLines()),
                null);
        return modifyRoleUser.modify(viewer.caller(), form.typedName(), change, time.now());
    }

    /** Takes a role into the form. */
    public void edit(RoleUserView role) {
        form = RoleForm.of(role);
    }

    /** Empties the form. */
    public void dismiss() {
        form = new RoleForm();
    }

    /** Lets a role in or shuts it out. */
    public void setActive(RoleUserView role, boolean active) {
        RoleUserChange change = RoleUserChange.active(active);
        if (answers.attempt(() -> modifyRoleUser.modify(viewer.caller(), role.name(), change, time.now())) != null) {
            answers.done(active ? "roles.in" : "roles.out", role.login());
        }
    }

    /** Deletes a role for good. */
    public void delete(RoleUserView role) {
        if (answers.attempt(() -> deleteRoleUser.delete(viewer.caller(), role.name(), time.now()))) {
            answers.done("roles.deleted", role.login());
            form = new RoleForm();
        }
    }

    /** Roles by name. */
    public LazyRows<RoleUserView> getRows() {
        return rows;
    }

    /** The role as typed. */
    public RoleForm getForm() {
        return form;
    }

    /** What its file holds. */
    public CsvColumns<RoleUserView> getColumns() {
        return COLUMNS;
    }
}
