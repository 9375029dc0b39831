package io.acquaint.local.demo;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * What the demo feeds in, whether read from files or made up.
 *
 * @param source the name under which our ids are known to Acquaint
 */
record Crm(
    String source,
    List<Person> people,
    List<Interest> interests,
    List<Activity> activities,
    List<Deal> deals) {

  record Person(
      String id,
      String fullName,
      String email,
      String phone,
      String city,
      String region,
      String country) {}

  /** One lead as the other system keeps it. */
  record Interest(String id, String personId, String source, String status) {}

  record Activity(
      String id, String interestId, String type, String subject, Instant at, boolean done) {}

  /** One opportunity as the other system keeps it. */
  record Deal(String activityId, String stage, BigDecimal value) {}
}
