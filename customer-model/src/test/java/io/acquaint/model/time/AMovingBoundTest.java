package io.acquaint.model.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The closed form against stepping through time. */
class AMovingBoundTest {

  private static final List<String> ZONES =
      List.of("UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Havana");
  private static final List<String> SPANS = List.of("P1D", "P7D", "P1M", "P3M", "P1Y", "PT36H");

  @Test
  void reachesIsTheFirstInstantAtWhichTheBoundIsThere() {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      // given
      ZoneId zone = ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
      Span span = Span.parse(SPANS.get(random.nextInt(SPANS.size()))).orElseThrow();
      Instant now =
          Instant.parse("2026-01-01T00:00:00Z").plus(random.nextInt(365 * 24), ChronoUnit.HOURS);
      int direction = random.nextBoolean() ? 1 : -1;
      MovingBound bound =
          direction < 0 ? MovingBound.before(now, span, zone) : MovingBound.after(now, span, zone);
      Instant target = bound.current().plus(1 + random.nextInt(72), ChronoUnit.HOURS);
      // when
      Instant found = bound.reaches(target);
      // then
      String what = span + " " + direction + " at " + now + " in " + zone + " to " + target;
      assertEquals(span.shift(now, zone, direction), bound.current(), what);
      assertFalse(span.shift(found, zone, direction).isBefore(target), what);
      for (Instant t = now; t.isBefore(found); t = t.plus(10, ChronoUnit.MINUTES)) {
        Instant step = t;
        assertFalse(
            !span.shift(t, zone, direction).isBefore(target), () -> what + ", but at " + step);
      }
    }
  }
}
