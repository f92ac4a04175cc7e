package org.backorder.refusal;

/** The role may not do that (530, with the text clients know, api.md 2.3). */
public class ForbiddenByAcl extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Names nothing: the text is the protocol's, word for word. */
    public ForbiddenByAcl() {
        super(530, "forbidden-by-acl");
    }
}
