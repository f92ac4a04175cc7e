package org.backorder.apikey;

/** A key just made; the only moment at which the key itself is known. */
public record NewApiKey(String key, ApiKeyView view) {
    /** Names no secret. */
    @Override
    public String toString() {
        return "NewApiKey[" + view.id() + "]";
    }
}
