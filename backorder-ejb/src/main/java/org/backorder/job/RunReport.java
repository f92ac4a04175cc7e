package org.backorder.job;

/**
 * What one pass of a run did.
 *
 * @param done items moved
 * @param already items another node had moved before
 * @param failed items that failed and stay due
 */
public record RunReport(int done, int already, int failed) {
    /** Nothing was due. */
    public static final RunReport IDLE = new RunReport(0, 0, 0);

    /** So many items done and none failed. */
    public static RunReport done(int items) {
        return new RunReport(items, 0, 0);
    }

    /** Both passes together. */
    public RunReport plus(RunReport other) {
        return new RunReport(done + other.done, already + other.already, failed + other.failed);
    }

    /** True when the pass found anything to look at. */
    public boolean worked() {
        return done + already + failed > 0;
    }
}
