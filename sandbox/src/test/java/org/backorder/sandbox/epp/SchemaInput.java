package org.backorder.sandbox.epp;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;

/** One schema file as the validator's loader wants it. */
final class SchemaInput implements LSInput {
    private final String systemId;
    private final String text;

    private SchemaInput(String systemId, String text) {
        this.systemId = systemId;
        this.text = text;
    }

    static @Nullable SchemaInput of(Path directory, String systemId) {
        Path file = directory.resolve(systemId.substring(systemId.lastIndexOf('/') + 1));
        try {
            return Files.exists(file) ? new SchemaInput(systemId, Schemas.text(file)) : null;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Reader getCharacterStream() {
        return new StringReader(text);
    }

    @Override
    public void setCharacterStream(Reader stream) {}

    @Override
    public @Nullable InputStream getByteStream() {
        return null;
    }

    @Override
    public void setByteStream(InputStream stream) {}

    @Override
    public @Nullable String getStringData() {
        return null;
    }

    @Override
    public void setStringData(String data) {}

    @Override
    public String getSystemId() {
        return systemId;
    }

    @Override
    public void setSystemId(String id) {}

    @Override
    public @Nullable String getPublicId() {
        return null;
    }

    @Override
    public void setPublicId(String id) {}

    @Override
    public @Nullable String getBaseURI() {
        return null;
    }

    @Override
    public void setBaseURI(String uri) {}

    @Override
    public @Nullable String getEncoding() {
        return null;
    }

    @Override
    public void setEncoding(String encoding) {}

    @Override
    public boolean getCertifiedText() {
        return false;
    }

    @Override
    public void setCertifiedText(boolean certified) {}
}
