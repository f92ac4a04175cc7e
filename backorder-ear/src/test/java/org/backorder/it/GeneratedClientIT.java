package org.backorder.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import generated.client.ApiClient;
import generated.client.ApiException;
import generated.client.api.DefaultApi;
import generated.client.model.AddApiKeyRequest;
import generated.client.model.AddDomainApplicationRequest;
import generated.client.model.BulkAnswer;
import generated.client.model.BulkLine;
import generated.client.model.BulkRequest;
import generated.client.model.BulkResult;
import generated.client.model.DeleteDomainApplicationRequest;
import generated.client.model.QueryDomainPendingDeleteListRequest;
import generated.client.model.StatusDomainApplicationRequest;
import generated.client.model.UndoBulkPlacementRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The main story by a client that a generator made of the OpenAPI document: whoever writes none of it by hand gets along. */
@Tag("R46")
class GeneratedClientIT {
    private final World world = World.get();

    private DefaultApi with(String authorization) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(world.apiUrl().resolve("/api/v1").toString());
        client.setRequestInterceptor(request -> request.header("Authorization", authorization));
        return new DefaultApi(client);
    }

    private DefaultApi withKey() throws ApiException {
        String login = Base64.getEncoder().encodeToString("alice:sandbox".getBytes(StandardCharsets.UTF_8));
        String key = with("Basic " + login)
                .addApiKey(null, null, new AddApiKeyRequest().LABEL("generated").SCOPE(List.of("read", "order")))
                .getProperties()
                .getKEY()
                .get(0);
        return with("Bearer " + key);
    }

    @Test
    @Tag("R22")
    void signsInByKey_findsAName_ordersIt_looksAndCancels() throws ApiException {
        world.control().list("generated-client.com", world.control().now().plus(Duration.ofDays(2)));
        DefaultApi api = withKey();

        List<String> found = api.queryDomainPendingDeleteList(
                        null, new QueryDomainPendingDeleteListRequest().KEYWORD(List.of("generated-client")))
                .getProperties()
                .getDOMAIN();
        assertThat(found).containsExactly("generated-client.com");

        AddDomainApplicationRequest wanted =
                new AddDomainApplicationRequest().propertyClass("BACKORDER").DOMAIN(found.get(0));
        String order = api.addDomainApplication(null, "generated-1", wanted)
                .getProperties()
                .getAPPLICATION()
                .get(0);
        assertThat(api.addDomainApplication(null, "generated-1", wanted)
                        .getProperties()
                        .getAPPLICATION())
                .containsExactly(order);
        assertThat(api.statusDomainApplication(null, new StatusDomainApplicationRequest().APPLICATION(order))
                        .getProperties()
                        .getSTATUS())
                .containsExactly("ACTIVE");
        api.deleteDomainApplication(null, null, new DeleteDomainApplicationRequest().APPLICATION(order));

        ApiException gone = catchThrowableOfType(
                ApiException.class,
                () -> api.statusDomainApplication(null, new StatusDomainApplicationRequest().APPLICATION(order)));
        assertThat(gone.getCode()).isEqualTo(404);
        ApiException forbidden = catchThrowableOfType(ApiException.class, () -> api.statusAccount(null, Map.of()));
        assertThat(forbidden.getCode()).isEqualTo(403);
    }

    @Test
    @Tag("R47")
    void placesAList_andTakesItBack() throws ApiException {
        DefaultApi api = withKey();
        BulkRequest list = new BulkRequest()
                .addLinesItem(new BulkLine().name("generated-a.com").priority(3))
                .addLinesItem(new BulkLine().name("not_a_name.com"));
        BulkAnswer answer = api.bulkBackorders(list, null, null, "place", null);
        assertThat(answer.getResults()).extracting(BulkResult::getCode).containsExactly(200, 541);
        assertThat(answer.getCounts()).containsEntry("200", 1).containsEntry("541", 1);
        String placement = String.valueOf(answer.getPlacement());
        assertThat(api.undoBulkPlacement(null, null, new UndoBulkPlacementRequest().PLACEMENT(placement))
                        .getProperties()
                        .getUNDONE())
                .containsExactly("1");
    }
}
