package org.backorder.sandbox.epp.command;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.backorder.sandbox.epp.store.Host.HostAddress;
import org.backorder.sandbox.epp.wire.MalformedFrame;
import org.backorder.sandbox.epp.wire.Values;
import org.backorder.sandbox.epp.wire.XmlNode;

/** Addresses in host commands (RFC 5732 section 2.5): literals only, nothing is ever looked up. */
final class HostParts {
    private static final Set<String> VERSIONS = Set.of("v4", "v6");
    private static final Pattern V4 =
            Pattern.compile("((25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])\\.){3}(25[0-5]|2[0-4][0-9]|1?[0-9]?[0-9])");
    private static final Pattern V6 = Pattern.compile("[0-9A-Fa-f:]+(:[0-9.]+)?");

    private HostParts() {}

    static HostAddress address(XmlNode node) throws MalformedFrame {
        String version = node.attribute("ip") == null ? "v4" : Values.choice(node, "ip", VERSIONS);
        return new HostAddress(version, Values.token(node, 3, 45, "ip"));
    }

    static List<HostAddress> addresses(List<XmlNode> nodes) throws MalformedFrame {
        List<HostAddress> addresses = new ArrayList<>();
        for (XmlNode node : nodes) {
            addresses.add(address(node));
        }
        return addresses;
    }

    /** The address in canonical text; refused when it is no public address of its version. */
    static HostAddress checked(HostAddress address) throws Declined {
        String text = address.address();
        boolean four = address.version().equals("v4");
        if (!(four ? V4 : V6).matcher(text).matches() || (!four && text.indexOf(':') < 0)) {
            throw new Declined(2005, "no " + address.version() + " address");
        }
        try {
            // a literal is parsed, not resolved
            InetAddress parsed = InetAddress.getByName(text);
            if (parsed.isLoopbackAddress()
                    || parsed.isAnyLocalAddress()
                    || parsed.isMulticastAddress()
                    || parsed.isLinkLocalAddress()
                    || (parsed.getAddress().length == 4) != four) {
                throw new Declined(2306, "no address a name server can have");
            }
            return new HostAddress(address.version(), parsed.getHostAddress());
        } catch (UnknownHostException e) {
            throw new Declined(2005, "no " + address.version() + " address");
        }
    }

    static List<HostAddress> checked(List<HostAddress> addresses) throws Declined {
        List<HostAddress> all = new ArrayList<>();
        for (HostAddress address : addresses) {
            HostAddress good = checked(address);
            if (all.contains(good)) {
                throw new Declined(2306, "an address is given twice");
            }
            all.add(good);
        }
        return all;
    }
}
