package io.acquaint.segments;

import static org.awaitility.Awaitility.await;

import io.acquaint.testing.Api;
import io.acquaint.testing.SqlProbe;
import io.acquaint.testing.TestEvent;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.awaitility.core.ConditionFactory;

/** Segments, made and watched through their routes. */
final class Segments {

  /** The key of the lock that LiveSegments evaluates everybody under. */
  private static final long EVERYBODY = 0x5e6_4e8L;

  private Segments() {}

  static String body(String type, String condition) {
    return """
    {"name":"Segment %s","type":"%s","timeZone":"UTC","condition":%s}\
    """
        .formatted(UUID.randomUUID(), type, condition);
  }

  static String create(String type, String condition) {
    return Api.as("marketer")
        .body(body(type, condition))
        .post("/v1/segments")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** A dynamic segment that is live. */
  static String live(String condition) {
    return activate(create("DYNAMIC", condition));
  }

  static String compound(String condition) {
    return activate(create("COMPOUND", condition));
  }

  /** A static segment that is live and empty. */
  static String handPicked() {
    return activate(create("STATIC", "null"));
  }

  static String activate(String segment) {
    return run(segment, "activation");
  }

  /** Runs an action that is a job, to its end. */
  static String run(String segment, String action) {
    String job =
        Api.as("marketer")
            .post("/v1/segments/" + segment + "/" + action)
            .then()
            .statusCode(202)
            .extract()
            .header("Location");
    patiently()
        .until(() -> Api.as("admin").get(job).path("status"), status -> "SUCCEEDED".equals(status));
    return segment;
  }

  static Set<String> members(String segment) {
    List<String> ids =
        Api.as("salesperson")
            .get("/v1/segments/" + segment + "/members?limit=200")
            .then()
            .statusCode(200)
            .extract()
            .path("items.contactId");
    return new TreeSet<>(ids);
  }

  static void awaitMembers(String segment, TestEvent... contacts) {
    Set<String> expected = new TreeSet<>();
    for (TestEvent contact : contacts) {
      expected.add(Customers.id(contact));
    }
    patiently().until(() -> members(segment), expected::equals);
  }

  static Response explanation(String segment, TestEvent contact) {
    return Api.as("salesperson")
        .get("/v1/segments/" + segment + "/explanation?contactId=" + Customers.id(contact));
  }

  static String inDepartment(String department) {
    return """
    {"field":"department","op":"IS","values":["%s"]}\
    """
        .formatted(department);
  }

  static String clickedIn(String department) {
    return """
    {"all":[%s,{"interaction":"EMAIL_CLICKED","within":"P30D"}]}\
    """
        .formatted(inDepartment(department));
  }

  /**
   * Edits a segment, again if a job changed its version meanwhile.
   *
   * @return the job that evaluates everybody by what was edited
   */
  static String edit(String segment, String patch) {
    String path = "/v1/segments/" + segment;
    return patiently()
        .until(
            () -> {
              int version = Api.as("marketer").get(path).path("version");
              return Api.patchAs("marketer", version).body(patch).patch(path);
            },
            answer -> answer.statusCode() != 412)
        .then()
        .statusCode(200)
        .extract()
        .path("activationJobId");
  }

  /** A job that has ended. */
  static Response ended(String job) {
    return patiently()
        .until(
            () -> Api.as("admin").get("/v1/services/segments/jobs/" + job),
            answer -> Set.of("SUCCEEDED", "FAILED").contains(answer.<String>path("status")));
  }

  /** Until it is closed nobody evaluates everybody: jobs begin, and wait. */
  static Connection nobodyEvaluates() throws SQLException {
    Connection held = SqlProbe.connect();
    try (Statement statement = held.createStatement()) {
      statement.execute("select pg_advisory_lock(" + EVERYBODY + ")");
    }
    return held;
  }

  static void awaitBegun(String segment) {
    patiently()
        .until(
            () ->
                SqlProbe.number(
                    "select count(*) from segment_activation where segment_id = ?::uuid", segment),
            begun -> begun == 1);
  }

  /** The sum of a metric of the service. */
  static double figure(String name) {
    return Api.anonymous()
        .get("/q/metrics")
        .asString()
        .lines()
        .filter(line -> line.startsWith(name))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  static ConditionFactory patiently() {
    return await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
  }
}
