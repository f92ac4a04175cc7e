package org.backorder.epp.response;

import static org.backorder.epp.EppNamespace.EPP;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a server sends. Lenient on purpose: real registries send schema-invalid but readable answers, and a lost name is worse than an unknown
 * element. Validation is the business of tests. Not for use by several threads: each session has its own.
 */
public final class ResponseReader {
    private final XmlTree xml = new XmlTree();

    /** Reads the body of one frame. */
    public ServerFrame read(byte[] body) throws UnreadableFrame {
        XmlNode epp = xml.read(body);
        if (!epp.is(EPP, "epp")) {
            throw new UnreadableFrame("the root is " + epp.local() + ", not an EPP document");
        }
        Optional<XmlNode> greeting = epp.first(EPP, "greeting");
        if (greeting.isPresent()) {
            return greeting(greeting.get());
        }
        XmlNode response = epp.first(EPP, "response")
                .orElseThrow(() -> new UnreadableFrame("an EPP document without greeting and response"));
        return response(response);
    }

    private static Greeting greeting(XmlNode node) {
        XmlNode menu = node.first(EPP, "svcMenu").orElse(node);
        XmlNode extensions = menu.first(EPP, "svcExtension").orElse(menu);
        Instant date = WireDates.read(node.textOf(EPP, "svDate"));
        String id = node.textOf(EPP, "svID");
        return new Greeting(
                id == null ? "" : id,
                date,
                WireDates.resolution(date),
                texts(menu, "version"),
                texts(menu, "lang"),
                texts(menu, "objURI"),
                texts(extensions, "extURI"));
    }

    private static List<String> texts(XmlNode node, String name) {
        return node.all(EPP, name).map(XmlNode::text).toList();
    }

    private static EppResponse response(XmlNode node) throws UnreadableFrame {
        List<XmlNode> resultNodes = node.all(EPP, "result").toList();
        if (resultNodes.isEmpty()) {
            throw new UnreadableFrame("a response without a result");
        }
        Integer ownCode = registryCode(node);
        List<EppResult> results = new ArrayList<>();
        for (XmlNode result : resultNodes) {
            results.add(result(result, ownCode));
        }
        XmlNode ids = node.first(EPP, "trID").orElse(null);
        XmlNode extension = node.first(EPP, "extension").orElse(null);
        XmlNode data = node.first(EPP, "resData").orElse(null);
        return new EppResponse(
                results,
                node.first(EPP, "msgQ").map(ResponseReader::queue).orElse(null),
                DataReader.read(data, extension),
                ExtensionReader.rgpStatuses(extension),
                ExtensionReader.fee(extension),
                ExtensionReader.loginEvents(extension),
                ids == null ? null : ids.textOf(EPP, "clTRID"),
                ids == null ? null : ids.textOf(EPP, "svTRID"));
    }

    private static EppResult result(XmlNode node, @Nullable Integer ownCode) throws UnreadableFrame {
        Integer code = number(node.attribute("code"));
        if (code == null || code < 1000 || code > 9999) {
            throw new UnreadableFrame("a result without a four-digit code");
        }
        XmlNode message = node.first(EPP, "msg").orElse(null);
        List<String> reasons = node.all(EPP, "extValue")
                .map(value -> value.first(EPP, "reason").orElse(value).allText())
                .filter(text -> !text.isEmpty())
                .toList();
        return new EppResult(code, message == null ? "" : message.allText(), ownCode, reasons);
    }

    /** Some registries put their own code beside the standard one, in whatever namespace, as {@code reasonCode}. */
    private static @Nullable Integer registryCode(XmlNode response) {
        return response.descendants()
                .filter(node -> node.local().equals("reasonCode"))
                .map(node -> number(node.text()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static MessageQueue queue(XmlNode node) {
        String id = node.attribute("id");
        return new MessageQueue(
                number(node.attribute("count")),
                id == null ? "" : id,
                WireDates.read(node.textOf(EPP, "qDate")),
                node.first(EPP, "msg").map(XmlNode::allText).orElse(null));
    }

    private static @Nullable Integer number(@Nullable String text) {
        if (text == null || !text.strip().matches("\\d{1,9}")) {
            return null;
        }
        return Integer.valueOf(text.strip());
    }
}
