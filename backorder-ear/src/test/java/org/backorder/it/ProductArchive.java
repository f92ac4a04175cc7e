package org.backorder.it;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.Archive;
import org.jboss.shrinkwrap.api.Node;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.ArchiveAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * The EAR as it was built, with test classes inside {@code backorder-ejb.jar}: only there, under the same class loader, a test
 * shares a package with the business rules. A second web application beside the product's takes the orders to run them.
 */
public final class ProductArchive {
    private static final String RULES = "/backorder-ejb.jar";
    private static final String DESCRIPTOR = "/META-INF/application.xml";
    private static final String RUNNER = "inside.war";
    private static final String RUNNER_MODULE =
            "<module><web><web-uri>" + RUNNER + "</web-uri><context-root>/inside</context-root></web></module>";
    private static final String LAST_ELEMENT = "<library-directory>";

    private ProductArchive() {}

    /** The product with that test class in it. */
    public static EnterpriseArchive with(Class<?> test) {
        Path built = Path.of(System.getProperty("backorder.build.dir", "target"), "backorder.ear");
        EnterpriseArchive ear = ShrinkWrap.create(ZipImporter.class, "backorder.ear")
                .importFrom(built.toFile())
                .as(EnterpriseArchive.class);
        JavaArchive rules = ShrinkWrap.create(ZipImporter.class, RULES.substring(1))
                .importFrom(content(ear, RULES))
                .as(JavaArchive.class)
                .addClass(test);
        ear.delete(RULES);
        ear.add(new ArchiveAsset(rules, ZipExporter.class), RULES);
        ear.addAsModule(Testable.archiveToTest(ShrinkWrap.create(WebArchive.class, RUNNER)));
        String descriptor = text(ear, DESCRIPTOR);
        ear.delete(DESCRIPTOR);
        ear.add(new StringAsset(descriptor.replace(LAST_ELEMENT, RUNNER_MODULE + LAST_ELEMENT)), DESCRIPTOR);
        ear.addAsLibrary(Path.of(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath())
                .toFile());
        return ear;
    }

    private static InputStream content(Archive<?> archive, String path) {
        Node node = archive.get(path);
        if (node == null) {
            throw new IllegalStateException("no " + path + " in " + archive);
        }
        return node.getAsset().openStream();
    }

    private static String text(Archive<?> archive, String path) {
        try (InputStream content = content(archive, path)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
