package org.backorder.sandbox.demo;

/**
 * A person of the demo.
 *
 * @param balanceMinor of the deposit account in cents; -1 for staff, who have none
 */
record DemoCustomer(
        String login, String role, String tier, String name, String country, String currency, long balanceMinor) {
    static final DemoCustomer[] ALL = {
        new DemoCustomer("admin", "OPERATOR", "standard", "Ada Admin", "US", "USD", -1),
        new DemoCustomer("auditor", "AUDITOR", "standard", "Otto Auditor", "US", "USD", -1),
        new DemoCustomer("alice", "CUSTOMER", "standard", "Alice Archer", "US", "USD", 100_000),
        new DemoCustomer("bob", "CUSTOMER", "standard", "Bob Baker", "GB", "USD", 50_000),
        new DemoCustomer("carol", "CUSTOMER", "standard", "Carol Carter", "CA", "USD", 2_000),
        new DemoCustomer("dieter", "CUSTOMER", "euro", "Dieter Decker", "DE", "EUR", 50_000)
    };

    boolean hasAccount() {
        return balanceMinor >= 0;
    }

    String email() {
        return login + "@example.test";
    }

    String locale() {
        return "DE".equals(country) ? "de" : "en";
    }

    String zone() {
        return switch (country) {
            case "DE" -> "Europe/Berlin";
            case "GB" -> "Europe/London";
            case "CA" -> "America/Toronto";
            default -> "America/New_York";
        };
    }
}
