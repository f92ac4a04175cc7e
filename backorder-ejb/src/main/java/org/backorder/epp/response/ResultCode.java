package org.backorder.epp.response;

/** The result codes this system decides on (RFC 5730 section 3); what each means while racing stands in registries.md 1.6. */
public final class ResultCode {
    public static final int DONE = 1000;
    public static final int PENDING = 1001;
    public static final int NO_MESSAGES = 1300;
    public static final int MESSAGE = 1301;
    public static final int ENDING_SESSION = 1500;
    public static final int BILLING_FAILURE = 2104;
    public static final int AUTHENTICATION = 2200;
    public static final int AUTHORIZATION = 2201;
    public static final int OBJECT_EXISTS = 2302;
    public static final int OBJECT_DOES_NOT_EXIST = 2303;
    public static final int STATUS_PROHIBITS = 2304;
    public static final int COMMAND_FAILED = 2400;
    public static final int FAILED_CLOSING = 2500;
    public static final int AUTHENTICATION_CLOSING = 2501;
    public static final int SESSION_LIMIT_CLOSING = 2502;

    private ResultCode() {}
}
