package io.acquaint.leads;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Fault;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.UUID;

/**
 * Stands in for contacts-service: knows ids that end in {@code 1}, is away for those that end in
 * {@code 5} to {@code 7}, and knows no others.
 */
public class ContactsStub implements QuarkusTestResourceLifecycleManager {

  private final WireMockServer server = new WireMockServer(options().dynamicPort());

  /** An id of which the stub says that it exists. */
  public static UUID existing() {
    return endingIn('1');
  }

  /** An id of which the stub says that it does not exist. */
  public static UUID missing() {
    return endingIn('0');
  }

  /** An id whose lookup fails with 500. */
  public static UUID failing() {
    return endingIn('5');
  }

  /** An id whose lookup takes longer than anybody waits. */
  public static UUID slow() {
    return endingIn('6');
  }

  /** An id whose lookup breaks the connection. */
  public static UUID broken() {
    return endingIn('7');
  }

  private static UUID endingIn(char digit) {
    String id = UUID.randomUUID().toString();
    return UUID.fromString(id.substring(0, id.length() - 1) + digit);
  }

  @Override
  public Map<String, String> start() {
    server.start();
    String path = "/v1/(contacts|accounts)/.*";
    server.stubFor(get(urlPathMatching(path)).willReturn(aResponse().withStatus(404)));
    server.stubFor(
        get(urlPathMatching(path + "1")).willReturn(aResponse().withStatus(200).withBody("{}")));
    server.stubFor(get(urlPathMatching(path + "5")).willReturn(aResponse().withStatus(500)));
    server.stubFor(
        get(urlPathMatching(path + "6"))
            .willReturn(aResponse().withStatus(200).withFixedDelay(5_000)));
    server.stubFor(
        get(urlPathMatching(path + "7"))
            .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    return Map.of("acquaint.contacts.url", server.baseUrl(), "acquaint.contacts.timeout", "1500ms");
  }

  @Override
  public void stop() {
    server.stop();
  }
}
