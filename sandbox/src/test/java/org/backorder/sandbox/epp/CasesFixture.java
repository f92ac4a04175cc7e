package org.backorder.sandbox.epp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A registry and a session for a class of table tests, whose rows build on one another. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class CasesFixture {
    SandboxRegistry registry = startRegistry();
    TestClient client = open();

    private static SandboxRegistry startRegistry() {
        try {
            return SandboxRegistry.start(RegistryOptions.usual(null, ScenarioClock.at("2026-05-01T12:00:00Z")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private TestClient open() {
        try {
            return TestClient.loggedIn(registry);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    void referee() throws IOException {
        Schemas.require();
        client.codeOf(Commands.createContact("CASE-OWNER"));
    }

    @AfterAll
    void stop() throws IOException {
        client.close();
        registry.close();
    }

    /** Sends a command that may be schema-invalid; a valid one is expected where the row must pass. */
    int send(CaseTable.Row row, String inside) throws IOException {
        String xml = client.command(inside);
        if (row.passes()) {
            client.send(xml);
        } else {
            client.sendRaw(xml.getBytes(StandardCharsets.UTF_8));
        }
        return TestClient.code(client.receive());
    }
}
