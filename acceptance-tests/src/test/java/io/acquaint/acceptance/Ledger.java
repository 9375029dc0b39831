package io.acquaint.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What a careful client sent and what was acknowledged. A call that failed or whose answer got lost
 * is sent again with the same ids, as the API's users are told to do.
 */
final class Ledger {

  private static final int PER_CALL = 100;
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Sent(UUID id, String contact) {}

  private final Api api;
  private final List<Sent> all = new ArrayList<>();
  private final AtomicInteger acknowledged = new AtomicInteger();
  private final AtomicInteger allowed = new AtomicInteger();

  Ledger(Api api, List<String> contacts, int count) {
    this.api = api;
    for (int i = 0; i < count; i++) {
      all.add(new Sent(UUID.randomUUID(), contacts.get(i * 31 % contacts.size())));
    }
  }

  /** Lets the load go on until this many are acknowledged. */
  void allow(int count) {
    allowed.set(count);
  }

  /** Sends everything as far as it is allowed, at about 500 a second, each until acknowledged. */
  void sendAll() {
    for (int from = 0; from < all.size(); from += PER_CALL) {
      while (from >= allowed.get()) {
        pause(20);
      }
      List<Sent> call = all.subList(from, Math.min(all.size(), from + PER_CALL));
      while (!sendOnce(call)) {
        pause(200);
      }
      acknowledged.addAndGet(call.size());
      pause(150);
    }
  }

  int acknowledged() {
    return acknowledged.get();
  }

  Map<String, Integer> perContact() {
    Map<String, Integer> counts = new HashMap<>();
    all.forEach(sent -> counts.merge(sent.contact(), 1, Integer::sum));
    return counts;
  }

  private boolean sendOnce(List<Sent> call) {
    Instant occurredAt = Instant.now().minus(1, ChronoUnit.HOURS);
    StringBuilder body = new StringBuilder("{\"items\":[");
    for (Sent sent : call) {
      body.append(body.charAt(body.length() - 1) == '[' ? "" : ",")
          .append(
              """
              {"id":"%s","type":"EMAIL_CLICKED","contactId":"%s","occurredAt":"%s"}"""
                  .formatted(sent.id(), sent.contact(), occurredAt));
    }
    try {
      HttpResponse<String> answer =
          api.send("POST", "/v1/interactions", body.append("]}").toString(), null);
      return answer.statusCode() == 202 && allTaken(answer.body());
    } catch (Api.Unreachable e) {
      return false;
    }
  }

  private static boolean allTaken(String body) {
    try {
      for (JsonNode item : JSON.readTree(body).path("items")) {
        String result = item.path("result").asText();
        if (!result.equals("ACCEPTED") && !result.equals("DUPLICATE")) {
          throw new IllegalStateException("refused: " + item);
        }
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void pause(long millis) {
    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
  }
}
