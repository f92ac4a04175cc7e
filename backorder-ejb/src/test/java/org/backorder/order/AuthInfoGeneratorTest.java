package org.backorder.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class AuthInfoGeneratorTest {
    @Test
    @Tag("R9")
    void makesLongMixedSecretsThatEverySchemaTakes() {
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            String secret = AuthInfoGenerator.generate();
            assertThat(secret).hasSizeGreaterThanOrEqualTo(20).matches("[\\x21-\\x7e]+");
            assertThat(secret).doesNotContainAnyWhitespaces().doesNotContainPattern("[{}<>&\"'`\\\\]");
            assertThat(secret).containsPattern("[A-Z]").containsPattern("[a-z]").containsPattern("[0-9]");
            assertThat(secret).containsPattern("[^A-Za-z0-9]");
            OrderTerms.checkAuthInfo(secret); // what we make we also accept
            made.add(secret);
        }
        assertThat(made).hasSize(2000);
    }
}
