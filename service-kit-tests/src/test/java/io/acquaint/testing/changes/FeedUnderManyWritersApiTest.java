package io.acquaint.testing.changes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.testing.Api;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readers of a feed while many write: nothing is missed, nothing comes twice. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
class FeedUnderManyWritersApiTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @BeforeEach
  void noGadgets() {
    SqlProbe.update("delete from gadget");
    SqlProbe.update("delete from change_entry");
  }

  @Test
  void readersMissNothingWhileManyWritersCommitSlowlyAndOutOfOrder() throws Exception {
    long seed = 20261122L;
    String token = changes("since=now").path("next").asText();
    int writers = 6;
    Map<String, Integer> delivered = new HashMap<>();
    List<Future<List<String>>> written = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(writers)) {
      for (int writer = 0; writer < writers; writer++) {
        Random random = new Random(seed + writer);
        written.add(pool.submit(() -> writeSlowly(random, 40)));
      }
      while (!written.stream().allMatch(Future::isDone)) {
        token = read(token, delivered);
      }
    }

    HashSet<String> expected = new HashSet<>();
    for (Future<List<String>> ids : written) {
      expected.addAll(ids.get());
    }
    String[] place = {token};
    Awaitility.await("seed " + seed)
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () -> {
              place[0] = read(place[0], delivered);
              assertEquals(expected.size(), delivered.size(), FeedUnderManyWritersApiTest::running);
            });
    assertEquals(expected, delivered.keySet(), "seed " + seed);
    assertTrue(delivered.values().stream().allMatch(times -> times == 1), "seed " + seed);
  }

  /** What holds the horizon back, for the message of a failure. */
  private static String running() {
    return String.join(
        "\n",
        SqlProbe.column(
            "select concat_ws(' ', datname, state, backend_xid, now() - xact_start, query)"
                + " from pg_stat_activity where backend_xid is not null"));
  }

  /** Transactions of a few rows each, left open for a while, some rolled back. */
  private static List<String> writeSlowly(Random random, int transactions) throws SQLException {
    List<String> committed = new ArrayList<>();
    try (Connection connection = SqlProbe.connect()) {
      connection.setAutoCommit(false);
      for (int i = 0; i < transactions; i++) {
        List<String> ids = new ArrayList<>();
        for (int row = 0; row <= random.nextInt(3); row++) {
          UUID id = new UUID(random.nextLong(), random.nextLong());
          SlowRows.append(connection, id);
          try (PreparedStatement pause = connection.prepareStatement("select pg_sleep(?)")) {
            pause.setDouble(1, random.nextInt(15) / 1000.0);
            pause.execute();
          }
          SlowRows.insertRow(connection, id);
          ids.add(id.toString());
        }
        if (random.nextInt(5) == 0) {
          connection.rollback();
        } else {
          connection.commit();
          committed.addAll(ids);
        }
      }
    }
    return committed;
  }

  private static String read(String token, Map<String, Integer> delivered) throws IOException {
    JsonNode page;
    String next = token;
    do {
      page = changes("limit=7&since=" + next);
      page.path("items")
          .forEach(item -> delivered.merge(item.path("id").asText(), 1, Integer::sum));
      next = page.path("next").asText();
    } while (page.path("hasMore").asBoolean());
    return next;
  }

  private static JsonNode changes(String query) throws IOException {
    return JSON.readTree(
        Api.with(Tokens.of("marketer"))
            .get("/v1/gadgets/changes?" + query)
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }
}
