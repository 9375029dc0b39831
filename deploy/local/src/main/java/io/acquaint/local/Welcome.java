package io.acquaint.local;

import io.acquaint.local.secret.Secrets;
import io.acquaint.local.secret.Tokens;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/** What is shown when all is ready: addresses, a token, and a first line to try. */
final class Welcome {
  private Welcome() {}

  static String text(Home home, Ports ports, Instant now, boolean testClock) throws IOException {
    String token =
        new Tokens(new Secrets(home.secrets()))
            .issue("admin", List.of("admin"), null, now, Tokens.A_DAYS_WORK);
    String gateway = "http://127.0.0.1:" + ports.gateway();
    StringBuilder text = new StringBuilder("\nAcquaint is ready.\n\n");
    line(text, "all services", gateway + "/v1/...");
    line(text, "every route", gateway + "/docs");
    for (Service service : Service.values()) {
      line(text, service.component(), "http://127.0.0.1:" + ports.of(service));
    }
    line(text, "logs", home.path().resolve("logs").toString());
    if (testClock) {
      line(text, "test clock", "POST " + gateway + "/v1/test-clock {\"advance\":\"P14D\"}");
    }
    text.append("\nA token for eight hours (role admin; ./acquaint token makes others):\n\n");
    text.append("TOKEN=").append(token).append("\n\nA first line to try:\n\n");
    text.append("curl -H \"Authorization: Bearer $TOKEN\" ")
        .append(gateway)
        .append("/v1/contacts\n");
    return text.toString();
  }

  private static void line(StringBuilder text, String what, String where) {
    text.append("  %-20s %s%n".formatted(what, where));
  }
}
