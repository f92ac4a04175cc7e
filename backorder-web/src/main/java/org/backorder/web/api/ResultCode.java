package org.backorder.web.api;

/** Standard texts of the result codes (api.md 5, 2.3). */
final class ResultCode {
    static final int OK = 200;
    static final int TRY_AGAIN = 421;
    static final int NOT_AUTHENTICATED = 530;

    private ResultCode() {}

    /** The text that starts every description of the code. */
    static String text(int code) {
        return code < 500 ? outcome(code) : code < 540 ? request(code) : object(code);
    }

    private static String outcome(int code) {
        return switch (code) {
            case OK -> "Command completed successfully";
            case 210 -> "Domain name available";
            case 211 -> "Domain name not available";
            case 420 -> "Command failed due to server error. Server closing connection";
            case TRY_AGAIN -> "Command failed due to server error. Client should try again";
            case 423 -> "Command failed due to server error. No session available";
            case 425 -> "Service temporarily locked; usage exceeded";
            default -> "Command completed";
        };
    }

    private static String request(int code) {
        return switch (code) {
            case 500 -> "Invalid command name";
            case 501 -> "Invalid command option";
            case 502 -> "Invalid entity value";
            case 503 -> "Invalid attribute name";
            case 504 -> "Missing required attribute";
            case 505 -> "Invalid attribute value syntax";
            case 506 -> "Invalid option value";
            case 507 -> "Invalid command format";
            case 510 -> "Command not supported for this class";
            case 520 -> "Server closing connection. Client should try opening new connection";
            case 521 -> "Too many sessions open";
            case NOT_AUTHENTICATED -> "Authentication failed";
            case 531 -> "Authorization failed";
            default -> "Command failed";
        };
    }

    private static String object(int code) {
        return switch (code) {
            case 540 -> "Attribute value is not unique";
            case 541 -> "Invalid attribute value";
            case 543 -> "Attribute cannot be updated";
            case 544 -> "Entity on hold";
            case 545 -> "Object not found";
            case 546 -> "Credit limit exceeded";
            case 547 -> "Invalid command sequence";
            case 548 -> "Domain is not up for renewal";
            case 552 -> "Object status does not allow for operation";
            case 553 -> "Operation not allowed. Domain pending transfer";
            case 554 -> "Domain already registered";
            case 555 -> "Domain already renewed";
            default -> "Command failed";
        };
    }
}
