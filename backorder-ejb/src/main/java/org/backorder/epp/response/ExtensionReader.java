package org.backorder.epp.response;

import static org.backorder.epp.EppNamespace.FEE;
import static org.backorder.epp.EppNamespace.LOGIN_SEC;
import static org.backorder.epp.EppNamespace.RGP;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.backorder.epp.FeeAmount;
import org.jspecify.annotations.Nullable;

/** Reads the extensions we implement from a response's {@code <extension>}. */
final class ExtensionReader {

    private ExtensionReader() {}

    static Set<String> rgpStatuses(@Nullable XmlNode extension) {
        if (extension == null) {
            return Set.of();
        }
        return extension
                .descendants()
                .filter(node -> node.is(RGP, "rgpStatus"))
                .map(node -> node.attribute("s"))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** The fee a transform was charged, all its parts together. */
    static @Nullable FeeAmount fee(@Nullable XmlNode extension) {
        if (extension == null) {
            return null;
        }
        return extension.children().stream()
                .filter(node -> node.is(FEE, node.local()) && !node.local().equals("chkData"))
                .map(node -> total(node.textOf(FEE, "currency"), node))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What a create of each checked name would cost (RFC 8748 section 5.1.1). */
    static Map<String, FeeAmount> checkFees(@Nullable XmlNode extension) {
        Map<String, FeeAmount> fees = new HashMap<>();
        if (extension == null) {
            return fees;
        }
        extension.all(FEE, "chkData").forEach(data -> {
            String currency = data.textOf(FEE, "currency");
            data.all(FEE, "cd").forEach(cd -> createFee(cd, currency, fees));
        });
        return fees;
    }

    private static void createFee(XmlNode cd, @Nullable String currency, Map<String, FeeAmount> fees) {
        String name = cd.textOf(FEE, "objID");
        cd.all(FEE, "command")
                .filter(command -> "create".equals(command.attribute("name")))
                .forEach(command -> {
                    FeeAmount fee = total(currency, command);
                    if (name != null && fee != null) {
                        fees.put(name.toLowerCase(Locale.ROOT), fee);
                    }
                });
    }

    /** Null when any part cannot be read: a sum that leaves something out would be worse than none. */
    private static @Nullable FeeAmount total(@Nullable String currency, XmlNode node) {
        FeeAmount sum = null;
        for (XmlNode part : node.all(FEE, "fee").toList()) {
            FeeAmount amount = FeeAmount.read(currency, part.text());
            if (amount == null) {
                return null;
            }
            sum = sum == null ? amount : sum.plus(amount);
        }
        return sum;
    }

    static List<String> loginEvents(@Nullable XmlNode extension) {
        if (extension == null) {
            return List.of();
        }
        return extension
                .descendants()
                .filter(node -> node.is(LOGIN_SEC, "event"))
                .map(node -> node.attribute("type") + " " + node.attribute("level") + " " + node.text())
                .toList();
    }
}
