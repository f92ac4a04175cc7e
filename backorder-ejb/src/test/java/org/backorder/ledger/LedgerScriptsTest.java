package org.backorder.ledger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ledger stories as tables. */
@Tag("R19")
class LedgerScriptsTest {
    private final LedgerScript script = new LedgerScript();

    @Test
    void holdsWhatIsAvailable_andNotACentMore() {
        script.run("""
                open alice 0.00 USD          -> ok
                open alice 0.00 USD          -> 540 account-exists
                hold 1 alice 0.01 USD        -> 546 missing 0.01 USD
                pay p1 alice 100.00 USD WIRE -> ok
                hold 1 alice 60.00 USD       -> ok
                balance alice                -> posted 100.00, held 60.00, available 40.00 USD
                hold 2 alice 40.01 USD       -> 546 missing 0.01 USD
                hold 2 alice 40.00 USD       -> ok
                hold 3 alice 0.00 USD        -> ok
                hold 4 alice 0.01 USD        -> 546 missing 0.01 USD
                hold 5 bob 1.00 USD          -> 545 not-found
                hold 6 alice 1.00 EUR        -> 541 other-currency
                """);
    }

    @Test
    void spendsCreditToo_downToTheLimit() {
        script.run("""
                open alice 50.00 USD         -> ok
                hold 1 alice 50.01 USD       -> 546 missing 0.01 USD
                hold 1 alice 50.00 USD       -> ok
                capture 1 50.00 USD          -> charged 50.00 USD, open 0.00 USD
                balance alice                -> posted -50.00, held 0.00, available 0.00 USD
                """);
    }

    @Test
    void aRepeatedHoldIsOneHold_andAnotherContentIsRefused() {
        script.run("""
                open alice 0.00 USD          -> ok
                open bob 100.00 USD          -> ok
                pay p1 alice 60.00 USD WIRE  -> ok
                hold 1 alice 60.00 USD       -> ok
                hold 1 alice 60.00 USD       -> ok
                balance alice                -> posted 60.00, held 60.00, available 0.00 USD
                hold 1 alice 59.00 USD       -> 540 hold-differs
                hold 1 bob 60.00 USD         -> 540 hold-differs
                release 1                    -> true
                hold 1 bob 60.00 USD         -> ok
                """);
    }

    @Test
    void resolvesAHoldOnce_andASecondTrySaysHow() {
        script.run("""
                open alice 0.00 USD          -> ok
                pay p1 alice 100.00 USD WIRE -> ok
                capture 1 10.00 USD          -> 545 not-found
                release 1                    -> false
                hold 1 alice 60.00 USD       -> ok
                release 1                    -> true
                release 1                    -> false
                capture 1 60.00 USD          -> 552 hold-already-resolved
                balance alice                -> posted 100.00, held 0.00, available 100.00 USD
                hold 1 alice 60.00 USD       -> ok
                capture 1 60.00 USD          -> charged 60.00 USD, open 0.00 USD
                capture 1 60.00 USD          -> charged 60.00 USD, open 0.00 USD
                capture 1 59.00 USD          -> 552 hold-already-resolved
                release 1                    -> false
                postings alice               -> CAPTURE -60.00, PAYMENT 100.00
                balance alice                -> posted 40.00, held 0.00, available 40.00 USD
                """);
    }

    /** Settled point of R18 and R29: the difference returns, or is taken, or stays open. */
    @Test
    @Tag("R18")
    @Tag("R29")
    void chargesThePrice_whateverWasHeld() {
        script.run("""
                open alice 0.00 USD          -> ok
                pay p1 alice 100.00 USD WIRE -> ok
                hold 1 alice 60.00 USD       -> ok
                capture 1 50.00 USD          -> charged 50.00 USD, open 0.00 USD
                balance alice                -> posted 50.00, held 0.00, available 50.00 USD
                hold 2 alice 20.00 USD       -> ok
                capture 2 50.00 USD          -> charged 50.00 USD, open 0.00 USD
                pay p2 alice 50.00 USD WIRE  -> ok
                hold 3 alice 20.00 USD       -> ok
                capture 3 50.01 USD          -> charged 20.00 USD, open 30.01 USD
                capture 3 50.01 USD          -> charged 20.00 USD, open 30.01 USD
                balance alice                -> posted 30.00, held 0.00, available 30.00 USD
                hold 4 alice 20.00 USD       -> ok
                hold 5 alice 10.00 USD       -> ok
                capture 4 20.01 USD          -> charged 20.00 USD, open 0.01 USD
                hold 6 alice 0.00 USD        -> ok
                capture 6 0.00 USD           -> charged 0.00 USD, open 0.00 USD
                balance alice                -> posted 10.00, held 10.00, available 0.00 USD
                postings alice               -> CAPTURE -20.00, CAPTURE -20.00, PAYMENT 50.00, CAPTURE -50.00, CAPTURE -50.00, PAYMENT 100.00
                """);
    }

    @Test
    @Tag("R23")
    void booksAPaymentOnce_andNamesTheFieldThatDiffers() {
        script.run("""
                open alice 0.00 USD             -> ok
                open dieter 0.00 EUR            -> ok
                pay p1 alice 100.00 USD WIRE    -> ok
                pay p1 alice 100.00 USD WIRE    -> ok
                pay p1 alice 100.01 USD WIRE    -> 540 payment-differs
                pay p1 alice 100.00 USD PAYPAL  -> 540 payment-differs
                pay p1 dieter 100.00 EUR WIRE   -> 540 payment-differs
                pay p2 dieter 100.00 USD WIRE   -> 541 other-currency
                pay p3 alice 0.00 USD WIRE      -> 541 invalid-value
                pay p4 alice 1.00 USD CHEQUE    -> 541 invalid-value
                pay p5 alice 5.00 USD BOOKING   -> ok
                balance alice                   -> posted 105.00, held 0.00, available 105.00 USD
                balance dieter                  -> posted 0.00, held 0.00, available 0.00 EUR
                """);
    }

    @Test
    void reversesAPosting_onceAndOnlyWhileTheMoneyIsThere() {
        script.run("""
                open alice 0.00 USD             -> ok
                pay p1 alice 100.00 USD WIRE    -> ok
                hold 1 alice 30.00 USD          -> ok
                reverse alice PAYMENT           -> 546 missing 30.00 USD
                release 1                       -> true
                reverse alice PAYMENT           -> ok
                reverse alice PAYMENT           -> ok
                reverse alice REVERSAL          -> 552 reversal-not-reversible
                postings alice                  -> REVERSAL -100.00, PAYMENT 100.00
                balance alice                   -> posted 0.00, held 0.00, available 0.00 USD
                """);
    }

    @Test
    @Tag("R21")
    void placesManyInTheOrderGiven_passingOverWhatTheBalanceDoesNotCover() {
        script.run("""
                open alice 0.00 USD             -> ok
                open bob 0.00 USD               -> ok
                open dieter 0.00 EUR            -> ok
                pay p1 alice 100.00 USD WIRE    -> ok
                pay p2 bob 10.00 USD WIRE       -> ok
                pay p3 dieter 10.00 EUR WIRE    -> ok
                holdAll USD 1:alice:60.00 2:alice:40.01 3:bob:10.01 4:alice:40.00 5:dieter:1.00 6:carol:1.00 7:bob:10.00 -> [1, 4, 7]
                balance alice                   -> posted 100.00, held 100.00, available 0.00 USD
                holdAll USD 1:alice:60.00 7:bob:9.00 8:alice:0.01 9:alice:0.00 9:alice:0.00 -> [1, 9]
                balance alice                   -> posted 100.00, held 100.00, available 0.00 USD
                holdAll USD                     -> []
                releaseAll 1 4 7 8 77           -> 3 released
                releaseAll 1 4 7                -> 0 released
                balance alice                   -> posted 100.00, held 0.00, available 100.00 USD
                balance bob                     -> posted 10.00, held 0.00, available 10.00 USD
                """);
    }
}
