package org.backorder.alerts.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backorder.alerts.mail.MailSender.Outcome;
import org.backorder.job.RunReport;
import org.backorder.job.TimedRun;

/**
 * Delivers due mails, at least once: a node that dies between the server's answer and our row leaves a lease that runs out, and
 * the repeat carries the same Message-ID, by which mailboxes know it (R44).
 */
@ApplicationScoped
class MailRun extends TimedRun {
    static final Duration LEASE = Duration.ofMinutes(5);
    static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    static final Duration LONGEST_PAUSE = Duration.ofHours(4);
    static final int TRIES = 20; // one and a half days after the first: what mail servers call long enough

    private static final String NODE = System.getProperty("jboss.node.name", "node");
    private static final int PAGE = 20; // few enough that all are sent before the lease runs out
    private static final int PROBLEM_LENGTH = 2000;

    @Inject
    MailStore mails;

    @Inject
    MailSender sender;

    @Override
    public String job() {
        return "mail-delivery";
    }

    @Override
    public Optional<Instant> nextDue(Instant now) {
        return mails.nextDue();
    }

    @Override
    protected RunReport run(Instant now) {
        RunReport report = RunReport.IDLE;
        List<DueMail> page = mails.takeDue(NODE, now, now.plus(LEASE), PAGE);
        while (!page.isEmpty()) {
            for (DueMail mail : page) {
                report = report.plus(deliver(mail, now));
            }
            page = mails.takeDue(NODE, now, now.plus(LEASE), PAGE);
        }
        return report;
    }

    private RunReport deliver(DueMail mail, Instant now) {
        Outcome outcome = sender.send(mail, now);
        if (outcome instanceof Outcome.Refused refused) {
            mails.failed(mail, cut(refused.problem()), true, now);
            return new RunReport(0, 0, 1);
        }
        if (outcome instanceof Outcome.Failed failed) {
            boolean last = mail.attempts() + 1 >= TRIES;
            mails.failed(mail, cut(failed.problem()), last, now.plus(pause(mail.attempts())));
            return new RunReport(0, 0, 1);
        }
        return mails.sent(mail, now) ? RunReport.done(1) : new RunReport(0, 1, 0);
    }

    /** A minute, two, four, up to four hours. */
    static Duration pause(int attempts) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    private static String cut(String problem) {
        return problem.substring(0, Math.min(problem.length(), PROBLEM_LENGTH));
    }
}
