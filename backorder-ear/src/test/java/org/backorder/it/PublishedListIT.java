package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The published list, as the WHMCS module downloads it every few hours (api.md 17). */
@Tag("R15")
class PublishedListIT {
    private static final String PATH = "/files/domain-backordering/pending_delete_domain_list.csv.zip";
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    private final World world = World.get();
    private final URI list = world.apiUrl().resolve(PATH);

    private HttpResponse<byte[]> get(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(list).timeout(Duration.ofSeconds(30));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> published() throws IOException, InterruptedException {
        Control control = world.control();
        control.list("published-list.com", control.now().plus(Duration.ofDays(4)));
        control.advanceBy(Duration.ofHours(1));
        return get();
    }

    @Test
    void servesTheWholeListWithoutALogin() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = published();

        assertThat(response.statusCode()).isEqualTo(200);
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(response.body()))) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry).isNotNull();
            assertThat(entry.getName()).isEqualTo("pending_delete_domain_list.csv");
            String rows = new String(zip.readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(rows.lines())
                    .isNotEmpty()
                    .allMatch(row -> row.matches("[a-z0-9.-]+;\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(;.*)?"))
                    .anyMatch(row -> row.startsWith("published-list.com;"));
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    @Test
    void sendsNothingAgain_toWhoHasIt() throws IOException, InterruptedException {
        HttpResponse<byte[]> first = published();
        String etag = first.headers().firstValue("ETag").orElseThrow();
        String date = first.headers().firstValue("Last-Modified").orElseThrow();

        assertThat(get("If-None-Match", etag).statusCode()).isEqualTo(304);
        assertThat(get("If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
        assertThat(get("If-Modified-Since", date).statusCode()).isEqualTo(304);
    }

    @Test
    void sendsAPart() throws IOException, InterruptedException {
        byte[] whole = published().body();
        HttpResponse<byte[]> part = get("Range", "bytes=4-9");

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(Arrays.copyOfRange(whole, 4, 10));
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 4-9/" + whole.length);
        assertThat(get("Range", "bytes=" + whole.length + "-").statusCode()).isEqualTo(416);
    }
}
