package org.backorder.epp.response;

/** What a server can send: a greeting or a response (RFC 5730 sections 2.4 and 2.6). */
public sealed interface ServerFrame permits Greeting, EppResponse {}
