package org.backorder.sandbox.epp;

import static org.assertj.core.api.Assertions.fail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.xml.sax.SAXException;

/** The referee: the RFC schemas beside the project, loaded through a driver schema made in memory (registries.md 1.9). */
final class Schemas {
    private static final List<String> FILES = List.of(
            "eppcom-1.0",
            "epp-1.0",
            "host-1.0",
            "domain-1.0",
            "contact-1.0",
            "rgp-1.0",
            "secDNS-1.1",
            "xmldsig-core-schema",
            "mark-1.0",
            "signedMark-1.0",
            "launch-1.0",
            "fee-1.0",
            "loginSec-1.0",
            "allocationToken-1.0",
            "changePoll-1.0",
            "maintenance-1.0",
            "namestoreExt-1.1",
            "rgp-poll-1.0");
    private static final Pattern TARGET = Pattern.compile("targetNamespace=\\s*\"([^\"]+)\"");
    private static final @Nullable Schema SCHEMA = load();

    private Schemas() {}

    /** Skips the test with the reason where the schemas are missing; in CI that is a failure. */
    static void require() {
        if (SCHEMA == null) {
            String reason = "the EPP schemas are not at " + directory() + " (system property backorder.epp.schemas)";
            if ("true".equals(System.getenv("CI"))) {
                fail(reason);
            }
            Assumptions.abort(reason);
        }
    }

    static boolean present() {
        return SCHEMA != null;
    }

    /** Null for a valid document, else what is wrong with it. */
    static @Nullable String fault(String xml) {
        if (SCHEMA == null) {
            return null;
        }
        try {
            SCHEMA.newValidator().validate(new StreamSource(new StringReader(xml)));
            return null;
        } catch (SAXException e) {
            return String.valueOf(e.getMessage());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path directory() {
        return Path.of(System.getProperty("backorder.epp.schemas", "../../shared/data/epp-xsd"));
    }

    private static @Nullable Schema load() {
        Path directory = directory();
        if (!Files.isDirectory(directory)) {
            return null;
        }
        try {
            StringBuilder driver = new StringBuilder("<schema xmlns=\"http://www.w3.org/2001/XMLSchema\">");
            for (String file : FILES) {
                String text = text(directory.resolve(file + ".xsd"));
                var target = TARGET.matcher(text);
                if (!target.find()) {
                    throw new IllegalStateException("no target namespace in " + file);
                }
                driver.append("<import namespace=\"").append(target.group(1)).append("\" schemaLocation=\"");
                driver.append(file).append(".xsd\"/>");
            }
            driver.append("</schema>");
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setResourceResolver((type, namespace, publicId, systemId, base) ->
                    systemId == null ? null : SchemaInput.of(directory, systemId));
            return factory.newSchema(new StreamSource(
                    new ByteArrayInputStream(driver.toString().getBytes(StandardCharsets.UTF_8)), "driver.xsd"));
        } catch (SAXException | IOException e) {
            throw new IllegalStateException("the EPP schemas do not load", e);
        }
    }

    /** A schema's text without its DOCTYPE, which points to an external DTD. */
    static String text(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        int start = text.indexOf("<!DOCTYPE");
        if (start < 0) {
            return text;
        }
        int bracket = text.indexOf('[', start);
        int plain = text.indexOf('>', start);
        int end = bracket >= 0 && bracket < plain ? text.indexOf("]>", start) + 2 : plain + 1;
        return text.substring(0, start) + text.substring(end);
    }
}
