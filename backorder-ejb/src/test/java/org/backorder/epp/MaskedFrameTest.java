package org.backorder.epp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskedFrameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a><pw>SECRET</pw></a>",
                "<a><domain:pw>SECRET</domain:pw></a>",
                "<a><pw roid='X-1'>SECRET</pw></a>",
                "<a><newPW>SECRET</newPW></a>",
                "<a><loginSec:pw>SECRET</loginSec:pw></a>",
                "<a><domain:authInfo><domain:pw>SECRET</domain:pw></domain:authInfo></a>",
                "<a><domain:authInfo><domain:ext><x>SECRET</x></domain:ext></domain:authInfo></a>",
                "<a><pw><![CDATA[SEC</x>RET SECRET]]></pw></a>",
                "<a><pw>SEC\nRET SECRET</pw ></a>",
                "<a><pw>SECRET",
                "<a><pw>one</pw><b/><pw>SECRET</pw></a>"
            })
    void masksEverySecret_howeverItIsWritten(String document) {
        MaskedFrame frame = new MaskedFrame(document.getBytes(StandardCharsets.UTF_8), 0);

        assertThat(frame.text()).doesNotContain("SECRET").startsWith("<a>").contains("***");
        assertThat(frame).hasToString(frame.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<a><power>9</power></a>", "<a><domain:authInfo/><b>kept</b></a>", "<a><pw/>kept</a>"})
    void leavesOtherText(String document) {
        assertThat(MaskedFrame.mask(document)).isEqualTo(document);
    }
}
