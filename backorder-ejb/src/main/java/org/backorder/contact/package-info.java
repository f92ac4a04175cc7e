/**
 * Purpose: contact data a name is registered with. Words: contact, handle. May use: basics, customer.
 * Events out: none. Invariants: identical contacts of a customer share a handle unless a new one is asked for;
 * none is deleted while a name may be registered with it.
 */
@NullMarked
package org.backorder.contact;

import org.jspecify.annotations.NullMarked;
