package org.backorder.web.api.json;

import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backorder.idempotency.PerformOnce;
import org.backorder.idempotency.RequestKey;
import org.backorder.idempotency.RequestUnderWay;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandResponse;
import org.backorder.web.api.CommandRunner;
import org.backorder.web.api.CommandScopes;
import org.jspecify.annotations.Nullable;

/**
 * One request that carries an {@code Idempotency-Key}: its command runs in one transaction with the key and the answer, and a repeat
 * gets that answer. Commands that only read are run anew, and so are those of a session: a repeat is welcome to a fresh answer.
 */
final class KeyedRun implements CommandRunner.Execution {
    private static final System.Logger LOG = System.getLogger(KeyedRun.class.getName());

    /** Refusals of ours or of the moment: the client asks again and shall not be told the same. */
    private static final Set<Integer> PASSING = Set.of(420, 421, 423, 425, 520, 521, 530);

    /** Parameters nobody may learn by trying: a fingerprint is quickly computed. */
    private static final Set<String> SECRETS = Set.of("PASSWORD", "OTPSECRET");

    private final PerformOnce once;
    private final String header;
    private @Nullable RequestKey request;
    private Instant now = Instant.EPOCH;
    private boolean repeated;

    KeyedRun(PerformOnce once, String header) {
        this.once = once;
        this.header = header;
    }

    /** True for commands whose effect and answer are kept. */
    static boolean keeps(String command) {
        return CommandScopes.of(command).isPresent() && !CommandScopes.onlyReads(command);
    }

    @Override
    public CommandResponse run(CommandHandler handler, CommandCall call) {
        if (!keeps(handler.command())) {
            return handler.handle(call);
        }
        RequestKey key = RequestKey.of(call.signedIn().id(), header, asked(handler, call));
        request = key;
        now = call.now();
        List<CommandResponse> given = new ArrayList<>(1);
        PerformOnce.Outcome outcome = once.perform(
                key,
                () -> {
                    CommandResponse answer = handler.handle(call.joined());
                    given.add(answer);
                    return JsonAnswer.kept(answer);
                },
                now);
        repeated = outcome.repeated();
        return repeated ? JsonAnswer.read(outcome.answer()) : given.get(given.size() - 1);
    }

    /** Command, view and parameters, whatever their order and spelling in the body was; not the secrets, which a fingerprint would give away. */
    private static List<String> asked(CommandHandler handler, CommandCall call) {
        List<String> asked = new ArrayList<>(
                List.of(handler.command(), Long.toString(call.caller().id().value())));
        call.parameters().forEachSorted((name, value) -> {
            if (!name.equals("COMMAND") && !SECRETS.contains(name)) {
                asked.add(name);
                asked.add(value);
            }
        });
        return asked;
    }

    /** Keeps a lasting refusal for repeats; whoever runs the same request just now decides instead. */
    void refused(CommandResponse refusal) {
        RequestKey key = request;
        if (key == null || PASSING.contains(refusal.code())) {
            return;
        }
        try {
            once.keepRefusal(key, JsonAnswer.kept(refusal), now);
        } catch (RequestUnderWay another) {
            LOG.log(Level.DEBUG, "refusal of {0} is not kept: {1}", key, another.getMessage());
        }
    }

    /** True when the answer is a kept one. */
    boolean repeated() {
        return repeated;
    }
}
