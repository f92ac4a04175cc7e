package org.backorder.epp.command;

/** Takes a message off the queue; sent only after it has been stored. */
public record PollAck(String messageId) implements EppCommand {

    @Override
    public String verb() {
        return "poll";
    }

    @Override
    public String subject() {
        return messageId;
    }
}
