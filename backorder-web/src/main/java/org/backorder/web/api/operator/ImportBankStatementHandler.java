package org.backorder.web.api.operator;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.util.Base64;
import org.backorder.payment.ImportBankStatement;
import org.backorder.payment.StatementLine;
import org.backorder.payment.StatementReport;
import org.backorder.refusal.Forbidden;
import org.backorder.refusal.MalformedParameter;
import org.backorder.web.api.CommandCall;
import org.backorder.web.api.CommandHandler;
import org.backorder.web.api.CommandParameters;
import org.backorder.web.api.CommandResponse;

/** Imports a bank statement and answers what became of each entry (R23); operators only. */
@ApplicationScoped
class ImportBankStatementHandler implements CommandHandler {
    @Inject
    ImportBankStatement importBankStatement;

    @Override
    public String command() {
        return "ImportBankStatement";
    }

    @Override
    public CommandResponse handle(CommandCall call) {
        if (!call.caller().customer().isOperator()) {
            throw new Forbidden("ImportBankStatement is for operators");
        }
        CommandParameters parameters = call.parameters();
        ByteArrayInputStream file = new ByteArrayInputStream(decoded(parameters.required("STATEMENT")));
        String name = parameters.optional("FILE").orElse("ImportBankStatement");
        StatementReport report = parameters.flag("DRYRUN", false)
                ? importBankStatement.check(call.caller(), name, file)
                : importBankStatement.run(call.caller(), name, file, call.now());
        CommandResponse response = CommandResponse.ok()
                .add("BOOKED", report.getBooked())
                .add("QUEUED", report.getQueued())
                .add("KNOWN", report.getKnown())
                .add("SKIPPED", report.skipped());
        report.lines().forEach(line -> describe(line, response));
        return response;
    }

    private static void describe(StatementLine line, CommandResponse response) {
        response.add("ENTRY", line.ref())
                .add("OUTCOME", line.outcome().name())
                .add("AMOUNT", line.amount().decimal())
                .add("CURRENCY", line.amount().currency().getCurrencyCode())
                .add("USER", line.login());
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedParameter("STATEMENT", "Base64");
        }
    }
}
