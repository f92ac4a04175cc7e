package org.backorder.sandbox.paypal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request PayPal refuses, with the body its documentation gives for it. */
final class ApiError extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String name;
    private final String issue;

    private ApiError(int status, String name, String issue, String description) {
        super(description);
        this.status = status;
        this.name = name;
        this.issue = issue;
    }

    /** 400: the request is not well-formed. */
    static ApiError invalid(String issue, String description) {
        return new ApiError(400, "INVALID_REQUEST", issue, description);
    }

    /** 404: no such object. */
    static ApiError notFound() {
        return new ApiError(404, "RESOURCE_NOT_FOUND", "INVALID_RESOURCE_ID", "Specified resource ID does not exist.");
    }

    /** 422: well-formed, and not possible. */
    static ApiError unprocessable(String issue, String description) {
        return new ApiError(422, "UNPROCESSABLE_ENTITY", issue, description);
    }

    /** 401: no token, or one that is not good. */
    static ApiError unauthorized() {
        return new ApiError(401, "AUTHENTICATION_FAILURE", "INVALID_TOKEN", "Token is missing, expired or unknown.");
    }

    /** Any other status without an issue of its own. */
    static ApiError of(int status, String name, String description) {
        return new ApiError(status, name, name, description);
    }

    int status() {
        return status;
    }

    Map<String, Object> body(String debugId) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("issue", issue);
        detail.put("description", String.valueOf(getMessage()));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("name", name);
        body.put("message", message());
        body.put("debug_id", debugId);
        body.put("details", List.of(detail));
        body.put(
                "links",
                List.of(Map.of("href", "https://developer.paypal.com/api/rest/responses/", "rel", "information_link")));
        return body;
    }

    private String message() {
        return switch (status) {
            case 400 -> "Request is not well-formed, syntactically incorrect, or violates schema.";
            case 401 ->
                "Authentication failed due to missing authorization header, or invalid authentication credentials.";
            case 404 -> "The specified resource does not exist.";
            case 422 ->
                "The requested action could not be performed, semantically incorrect, or failed business validation.";
            default -> String.valueOf(getMessage());
        };
    }
}
