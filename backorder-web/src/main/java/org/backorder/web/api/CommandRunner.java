package org.backorder.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.backorder.apikey.ApiScope;
import org.backorder.audit.Actor;
import org.backorder.customer.Caller;
import org.backorder.sql.SqlFailure;

/**
 * Runs one request: who calls, whose view counts, which command, and the command itself under the caller's name. The order of
 * refusals is 502, 530, 531, 504 or 500 for the command's name, 531 for a scope the API key lacks, 530 for what the role may not
 * do, then what the command refuses. A deadlock or serialisation failure is repeated after the check of credentials, three times.
 */
@ApplicationScoped
public class CommandRunner {
    private static final int REPEATS = 3;

    @Inject
    InstantSource clock;

    @Inject
    CallerResolver callers;

    @Inject
    CommandCatalog catalog;

    /** How a command is run once it is known who calls: by itself, or as part of something larger. */
    @FunctionalInterface
    public interface Execution {
        /** The command alone. */
        Execution PLAIN = CommandHandler::handle;

        /** Runs the command and answers what it answers. */
        CommandResponse run(CommandHandler handler, CommandCall call);
    }

    /** Answers the request, or refuses by throwing a Refusal; the origin is the caller's address. */
    public CommandResponse run(RequestFields fields, String origin) {
        return run(fields, origin, Execution.PLAIN);
    }

    /** The same, with the command run in that way. */
    public CommandResponse run(RequestFields fields, String origin, Execution execution) {
        refuseUnknownEntity(fields.entity());
        Instant now = clock.instant();
        SignedIn credentials = callers.signedIn(fields, origin, now); // once: a one-time password is used up by it
        for (int repeats = 0; ; repeats++) {
            try {
                return once(fields, credentials, execution, now);
            } catch (RuntimeException e) {
                if (repeats == REPEATS || !SqlFailure.mayBeRepeated(e)) {
                    throw e;
                }
            }
        }
    }

    /** Who acts in a request that is no command; now is its one reading of the clock, UTC. */
    public record Visitor(Caller caller, Caller signedIn, Instant now) {}

    /**
     * Does work that is many calls of a command, for whoever may use that scope and may make every call of the command, under the
     * caller's name; refuses with 530 and 531 like a command.
     */
    public <T> T asCaller(
            RequestFields fields, String origin, ApiScope scope, String command, Function<Visitor, T> work) {
        Instant now = clock.instant();
        SignedIn credentials = callers.signedIn(fields, origin, now);
        Caller caller = callers.viewed(credentials.caller(), fields.subuser());
        CommandScopes.demand(scope, credentials);
        credentials.identity().demandEvery(command);
        if (!caller.id().equals(credentials.caller().id())) {
            credentials.caller().demandOwner(); // no line of a role says that it may make every call for a subuser
        }
        try (Actor.Scope acting = Actor.acting(actor(credentials.caller(), caller))) {
            return work.apply(new Visitor(caller, credentials.caller(), now));
        }
    }

    private CommandResponse once(RequestFields fields, SignedIn credentials, Execution execution, Instant now) {
        Caller signedIn = credentials.caller();
        Caller caller = callers.viewed(signedIn, fields.subuser());
        CommandParameters parameters = fields.parameters();
        CommandHandler handler = catalog.find(parameters.required("COMMAND"));
        CommandScopes.demand(handler.command(), credentials);
        credentials.identity().demand(AccessCalls.of(handler.command(), parameters, subuser(signedIn, caller)));
        String session = fields.session().isEmpty() ? null : fields.session();
        try (Actor.Scope acting = Actor.acting(actor(signedIn, caller))) {
            return execution.run(
                    handler, new CommandCall(parameters, caller, signedIn, credentials.grant(), session, false, now));
        }
    }

    /** Login of the subuser the call is for, however it was written; empty when it is for the account itself. */
    private static String subuser(Caller signedIn, Caller caller) {
        return signedIn.id().equals(caller.id()) ? "" : caller.customer().login();
    }

    private static Actor actor(Caller signedIn, Caller caller) {
        Actor.Kind kind = signedIn.customer().isOperator() ? Actor.Kind.OPERATOR : Actor.Kind.CUSTOMER;
        String reason = signedIn.id().equals(caller.id())
                ? null
                : "on behalf of " + caller.customer().login();
        return new Actor(kind, signedIn.login(), signedIn.origin(), reason);
    }

    private static void refuseUnknownEntity(String entity) {
        if (!entity.isEmpty() && !"54cd".equalsIgnoreCase(entity) && !"1234".equals(entity)) {
            throw new UnknownEntity();
        }
    }
}
