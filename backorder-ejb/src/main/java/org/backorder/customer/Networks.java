package org.backorder.customer;

import java.io.Serializable;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backorder.refusal.InvalidValue;

/**
 * Networks a user may come from (R3): addresses and CIDR prefixes (RFC 4632, RFC 4291 section 2.3) of IPv4 and IPv6. None stands for everywhere.
 */
public final class Networks implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Everywhere. */
    public static final Networks ANY = new Networks(List.of());

    private static final int MOST = 50;
    // only what is an address already: a name would be looked up
    private static final Pattern ADDRESS =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    private final List<Network> networks;

    private record Network(String text, InetAddress address, int prefix) implements Serializable {
        boolean contains(InetAddress other) {
            int rest = bits(address) - prefix;
            return bits(other) == bits(address)
                    && number(other).shiftRight(rest).equals(number(address).shiftRight(rest));
        }

        private static BigInteger number(InetAddress address) {
            return new BigInteger(1, address.getAddress());
        }
    }

    private Networks(List<Network> networks) {
        this.networks = List.copyOf(networks);
    }

    /** Reads addresses and prefixes such as {@code 192.0.2.0/24}, one per text; refuses with InvalidValue, naming ALLOWEDIP. */
    public static Networks of(List<String> texts) {
        if (texts.size() > MOST) {
            throw new InvalidValue("ALLOWEDIP", "at most " + MOST + " values");
        }
        return new Networks(texts.stream().map(Networks::network).toList());
    }

    /** Reads what {@link #stored} gives. */
    public static Networks parse(String stored) {
        return stored.isEmpty() ? ANY : of(Arrays.asList(stored.split(" ")));
    }

    /** One text with blanks between the networks. */
    public String stored() {
        return networks.stream().map(Network::text).collect(Collectors.joining(" "));
    }

    /** As they were given. */
    public List<String> texts() {
        return networks.stream().map(Network::text).toList();
    }

    /** True when the address is in one of them, or there are none; an address that cannot be read is in none. */
    public boolean contain(String origin) {
        if (networks.isEmpty()) {
            return true;
        }
        Optional<InetAddress> address = address(origin);
        return address.isPresent() && networks.stream().anyMatch(network -> network.contains(address.get()));
    }

    private static Network network(String text) {
        String given = text.strip();
        int slash = given.indexOf('/');
        String literal = slash < 0 ? given : given.substring(0, slash);
        InetAddress address = address(literal).orElseThrow(Networks::noNetwork);
        int prefix = slash < 0 ? bits(address) : prefix(given.substring(slash + 1));
        if (prefix < 0 || prefix > bits(address)) {
            throw noNetwork();
        }
        return new Network(given, address, prefix);
    }

    private static InvalidValue noNetwork() {
        return new InvalidValue("ALLOWEDIP", "an address or network such as 192.0.2.0/24 or 2001:db8::/32");
    }

    private static int prefix(String digits) {
        return digits.matches("[0-9]{1,3}") ? Integer.parseInt(digits) : -1;
    }

    private static int bits(InetAddress address) {
        return address.getAddress().length * Byte.SIZE;
    }

    /** An address written in digits; an IPv4 address in IPv6 form (RFC 4291 section 2.5.5.2) is the IPv4 one. */
    private static Optional<InetAddress> address(String literal) {
        try {
            return ADDRESS.matcher(literal).matches() ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Networks that && texts().equals(that.texts());
    }

    @Override
    public int hashCode() {
        return texts().hashCode();
    }

    @Override
    public String toString() {
        return stored();
    }
}
