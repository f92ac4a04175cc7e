package org.backorder.it.panel;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.backorder.it.World;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Money received at the operator's panel: a statement is checked, imported, and what is left over decided. */
@Tag("R23")
@Tag("R48")
class OperatorMoneyPageIT {
    private static final String STATEMENT =
            "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>"
                    + "<Stmt><Id>PAGE-1</Id><Acct><Id><IBAN>DE02120300000000202051</IBAN></Id></Acct><Ntry><Amt Ccy=\"USD\">77.70</Amt>"
                    + "<CdtDbtInd>CRDT</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>2026-03-05</Dt></BookgDt><AcctSvcrRef>PAGE-E1</AcctSvcrRef>"
                    + "<NtryDtls><TxDtls><RltdPties><Dbtr><Nm>Mystery Payer</Nm></Dbtr></RltdPties><RmtInf><Ustrd>page test</Ustrd>"
                    + "</RmtInf></TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";

    @RegisterExtension
    static final Chromium chromium = new Chromium();

    @Test
    void checksAStatement_importsIt_andAssignsWhatIsLeftOver() {
        World.get().addCustomer("found-money");
        try (Tab tab = chromium.tabOf("admin")) {
            tab.open("/operator/money");
            give(tab, "broken.xml", "<Document/>");
            tab.id("check").click();
            says(tab, "camt.053");
            give(tab, "march.xml", STATEMENT);
            tab.id("check").click();
            says(tab, "march.xml: 0 would be booked, 1 would wait");
            assertThat(tab.text("lines")).contains("Mystery Payer").contains("77.70");
            assertThat(tab.text("list")).doesNotContain("Mystery Payer");
            tab.keepScreenshot("operator-money-checked");
            give(tab, "march.xml", STATEMENT);
            tab.id("send").click();
            says(tab, "march.xml: 0 booked, 1 wait");
            assertThat(tab.text("list")).contains("Mystery Payer");
            assertThat(tab.seriousFindings()).isEmpty();
            tab.page()
                    .locator("#list tr:has-text('Mystery Payer') button")
                    .first()
                    .click();
            tab.id("login").fill("nobody-here");
            tab.id("note").fill("named on the phone");
            tab.id("assignIt").click();
            says(tab, "nobody-here");
            tab.id("login").fill("found-money");
            tab.keepScreenshot("operator-money-decision");
            tab.id("assignIt").click();
            says(tab, "booked for found-money");
            assertThat(tab.page().locator("#list tr:has-text('Mystery Payer')").innerText())
                    .contains("named on the phone");
            tab.fitsItsWidth();
            tab.keepScreenshot("operator-money");
            tab.open("/ledger/account?login=found-money");
            assertThat(tab.text("posted")).isEqualTo("77.70\u00a0USD");
            tab.isQuiet();
        }
    }

    /** Waits for that message: a form sent whole shows the one before until the answer is there. */
    private static void says(Tab tab, String words) {
        tab.page().locator("#messages li:has-text('" + words + "')").waitFor();
    }

    private static void give(Tab tab, String name, String content) {
        tab.id("file").setInputFiles(new FilePayload(name, "text/xml", content.getBytes(StandardCharsets.UTF_8)));
    }
}
