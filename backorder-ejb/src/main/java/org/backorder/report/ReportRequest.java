package org.backorder.report;

import org.backorder.customer.Caller;

/** What a link stands for: a report as its customer would see it. */
public record ReportRequest(Caller caller, ReportKind kind) {}
