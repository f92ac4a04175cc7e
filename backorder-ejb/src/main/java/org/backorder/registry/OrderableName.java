package org.backorder.registry;

/**
 * A name orders may be placed for: under a supported TLD, at the right level (R5).
 *
 * @param name the name in both forms
 * @param tld the TLD's label, {@code uk} for {@code example.co.uk}
 * @param zone what follows the label, {@code co.uk}
 * @param label the ordered label in Unicode
 */
public record OrderableName(DomainName name, String tld, String zone, String label) {}
