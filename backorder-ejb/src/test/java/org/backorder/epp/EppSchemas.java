package org.backorder.epp;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;

/**
 * The RFC schemas as referee of frames (registries.md 1.9). They lie beside the project, not in it: without them the tests that need them are skipped, and
 * with {@code CI=true} they fail.
 */
public final class EppSchemas {
    private static final List<String> ORDER = List.of(
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
            "loginSec-1.0");

    private static @Nullable Schema schema;

    private EppSchemas() {}

    /** Fails with the validator's message when the frame is not valid. */
    public static void requireValid(String document) {
        try {
            load().newValidator().validate(new StreamSource(new StringReader(document)));
        } catch (SAXException | IOException e) {
            throw new AssertionError("not valid by the RFC schemas: " + e.getMessage() + "\n" + document, e);
        }
    }

    private static synchronized Schema load() throws SAXException, IOException {
        Path folder = Path.of(System.getProperty("backorder.epp.schemas", "../../shared/data/epp-xsd"));
        boolean present = Files.isRegularFile(folder.resolve("epp-1.0.xsd"));
        if (!present && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no EPP schemas in " + folder + " (property backorder.epp.schemas)");
        }
        assumeTrue(present, "no EPP schemas in " + folder + " (property backorder.epp.schemas)");
        if (schema == null) {
            schema = build(folder);
        }
        return schema;
    }

    private static Schema build(Path folder) throws SAXException, IOException {
        StringBuilder driver = new StringBuilder("<schema xmlns='http://www.w3.org/2001/XMLSchema'>");
        for (String name : ORDER) {
            String text = Files.readString(folder.resolve(name + ".xsd"));
            String namespace = text.replaceAll("(?s).*?targetNamespace\\s*=\\s*[\"']([^\"']+)[\"'].*", "$1");
            driver.append("<import namespace='")
                    .append(namespace)
                    .append("' schemaLocation='")
                    .append(name)
                    .append(".xsd'/>");
        }
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver((type, namespace, publicId, systemId, base) -> systemId == null
                ? null
                : new FileInput(folder.resolve(Path.of(systemId).getFileName().toString()), systemId));
        Source source =
                new StreamSource(new StringReader(driver.append("</schema>").toString()), "driver.xsd");
        return factory.newSchema(source);
    }

    /** A schema file without its DOCTYPE, whose external DTD the validator rightly refuses to fetch. */
    private static final class FileInput implements LSInput {
        private final Path file;
        private final String systemId;

        FileInput(Path file, String systemId) {
            this.file = file;
            this.systemId = systemId;
        }

        @Override
        public InputStream getByteStream() {
            try {
                String text = Files.readString(file, StandardCharsets.UTF_8)
                        .replaceAll("(?s)<!DOCTYPE[^\\[>]*(\\[.*?\\]\\s*)?>", "");
                return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String getSystemId() {
            return systemId;
        }

        @Override
        public @Nullable Reader getCharacterStream() {
            return null;
        }

        @Override
        public @Nullable String getStringData() {
            return null;
        }

        @Override
        public @Nullable String getPublicId() {
            return null;
        }

        @Override
        public @Nullable String getBaseURI() {
            return null;
        }

        @Override
        public @Nullable String getEncoding() {
            return null;
        }

        @Override
        public boolean getCertifiedText() {
            return false;
        }

        @Override
        public void setCharacterStream(Reader reader) {}

        @Override
        public void setByteStream(InputStream stream) {}

        @Override
        public void setStringData(String data) {}

        @Override
        public void setSystemId(String id) {}

        @Override
        public void setPublicId(String id) {}

        @Override
        public void setBaseURI(String uri) {}

        @Override
        public void setEncoding(String encoding) {}

        @Override
        public void setCertifiedText(boolean certified) {}
    }
}
