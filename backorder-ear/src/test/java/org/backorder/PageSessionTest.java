package org.backorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.enterprise.context.SessionScoped;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Sessions of the panel live on every node, so whatever a page keeps between two clicks can be serialised. */
class PageSessionTest {
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .importPaths(
                    Path.of("../backorder-ejb/target/classes"),
                    Path.of("../alerts/target/classes"),
                    Path.of("../backorder-web/target/classes"));

    private final Set<JavaClass> seen = new HashSet<>();
    private final Set<String> stuck = new TreeSet<>();

    @Test
    @Tag("R3")
    void whateverAPageKeepsMovesToAnotherNode() {
        List<JavaClass> pages = HOUSE.stream()
                .filter(type -> type.isAnnotatedWith(ViewScoped.class) || type.isAnnotatedWith(SessionScoped.class))
                .toList();
        assertThat(pages).isNotEmpty();
        pages.forEach(this::lookInto);
        assertThat(stuck)
                .as("kept by a page and not serialisable: implement Serializable, or make the field transient")
                .isEmpty();
    }

    private void lookInto(JavaClass keeper) {
        for (JavaField field : keeper.getAllFields()) {
            Set<JavaModifier> modifiers = field.getModifiers();
            boolean kept = !modifiers.contains(JavaModifier.STATIC) && !modifiers.contains(JavaModifier.TRANSIENT);
            if (kept && !field.isAnnotatedWith(Inject.class)) {
                field.getType().getAllInvolvedRawTypes().forEach(type -> judge(type, field));
            }
        }
    }

    private void judge(JavaClass type, JavaField field) {
        if (!type.getName().startsWith("org.backorder.") || type.isEnum()) {
            return;
        }
        if (!type.isAssignableTo(Serializable.class)) {
            stuck.add(type.getName() + ", kept in " + field.getFullName());
        }
        if (seen.add(type)) {
            lookInto(type);
        }
    }
}
