package org.backorder.sandbox.epp;

/** What a fault does; the parameters each kind reads are listed in the module's README. */
public enum FaultKind {
    /** Login answered with {@code code} (2200, 2501, 2502, 2400, 2500). */
    REFUSE_LOGIN,
    /** The connection is closed before the greeting. */
    CLOSE_BEFORE_GREETING,
    /** Half of the answer, then the end of the stream. */
    CLOSE_IN_FRAME,
    /** The command is carried out unless {@code execute} is false; the connection closes without an answer. */
    CLOSE_WITHOUT_ANSWER,
    /** The command is carried out unless {@code execute} is false; nothing is answered and the session stays open. */
    NO_ANSWER,
    /** The answer comes {@code millis} late; {@code randomMillis} adds up to that much, {@code growMillis} adds at each use. */
    DELAY,
    /** The command is not carried out and gets {@code code} (2400 unless told otherwise). */
    FAIL,
    /** A create that lost within {@code windowMillis} of the winner gets 2400 instead of 2302. */
    COLLISION,
    /** The answer comes after the next command's. */
    OUT_OF_ORDER,
    /** The answer carries a {@code foreign} clTRID, {@code missing} none, or comes twice: parameter {@code how}. */
    WRONG_CLTRID,
    /** The greeting lacks the URI {@code omit}, offers {@code add}, or is off by {@code svDateSeconds}. */
    GREETING,
    /** A readable answer that the schema refuses. */
    INVALID_ANSWER,
    /** The answer is cut into records of {@code octets} each. */
    SPLIT_RECORDS,
    /** The answer is held back and goes out together with the next one in one record. */
    MERGE_FRAMES,
    /** The header announces {@code length} octets. */
    FRAME_LENGTH,
    /** A create is answered 1001; after {@code seconds} of scenario time it succeeds, or not: {@code success}. */
    PENDING_CREATE,
    /** An acknowledged poll message is offered once more. */
    DUPLICATE_POLL,
    /** The old owner restores the name one second before its purge. */
    RESTORE_BEFORE_PURGE,
    /** The purge is {@code millis} late. */
    PURGE_LATE,
    /** New connections see a bad certificate: {@code kind} is EXPIRED, WRONG_HOST or UNKNOWN_ISSUER. */
    CERTIFICATE
}
