package org.backorder.web.page.shared;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A new password as typed twice; a page never shows it again. */
@Named
@RequestScoped
public class NewPassword {
    @Inject
    Answers answers;

    private @Nullable String wanted;
    private @Nullable String again;

    /** The password, or nothing and a message when it was not typed the same way twice. */
    public Optional<String> typed() {
        if (wanted == null || !wanted.equals(again)) {
            answers.problem("security.password.differs");
            return Optional.empty();
        }
        return Optional.of(wanted);
    }

    /** Never shown again. */
    public String getWanted() {
        return "";
    }

    /** The new password. */
    public void setWanted(@Nullable String wanted) {
        this.wanted = wanted;
    }

    /** Never shown again. */
    public String getAgain() {
        return "";
    }

    /** The new password once more. */
    public void setAgain(@Nullable String again) {
        this.again = again;
    }
}
