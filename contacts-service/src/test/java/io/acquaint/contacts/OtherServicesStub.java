package io.acquaint.contacts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Stands in for the services that know something of persons: each knows one record. */
public class OtherServicesStub implements QuarkusTestResourceLifecycleManager {

  private static final WireMockServer SERVER = new WireMockServer(options().dynamicPort());

  /** The server, to ask what was asked of it. */
  public static WireMockServer server() {
    return SERVER;
  }

  /** Says which scoring models are live; without any, that none is. */
  public static void modelsAreLive(String... models) {
    SERVER.stubFor(
        get(urlPathEqualTo("/v1/scoring-models"))
            .withQueryParam("status", equalTo("LIVE"))
            .willReturn(json("{\"items\":[" + String.join(",", models) + "]}")));
  }

  @Override
  public Map<String, String> start() {
    SERVER.start();
    SERVER.stubFor(
        post(urlPathMatching("/v1/services/[a-z]+/data-subject/report"))
            .willReturn(json("{\"service\":\"x\",\"records\":{\"things\":[{\"a\":1}]}}")));
    SERVER.stubFor(
        post(urlPathMatching("/v1/services/[a-z]+/data-subject/erasure"))
            .willReturn(json("{\"service\":\"x\",\"removed\":{\"things\":1}}")));
    modelsAreLive();
    return Map.of(
        "acquaint.leads.url", SERVER.baseUrl(),
        "acquaint.scoring.url", SERVER.baseUrl(),
        "acquaint.referrals.url", SERVER.baseUrl(),
        "acquaint.privacy.timeout", "2s");
  }

  @Override
  public void stop() {
    SERVER.stop();
  }

  private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder json(
      String body) {
    return aResponse().withHeader("Content-Type", "application/json").withBody(body);
  }
}
