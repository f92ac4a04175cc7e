package org.backorder.bulk;

import java.io.Serializable;

/** How many lines got a verdict of that code. */
public record CodeCount(int code, long lines) implements Serializable {}
