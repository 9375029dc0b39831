package io.acquaint.scoring.score;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.kit.time.AppClock;
import io.acquaint.model.picture.PersonInPicture;
import jakarta.inject.Singleton;
import java.util.Map;
import org.jooq.DSLContext;

/** What this service knows of a person: the picture, and the scores of the person's leads. */
@Singleton
class PersonKnown extends PersonInPicture {

  private static final Map<String, String> OWN =
      Map.of("scores", "lead_score", "scoreHistory", "lead_score_history");

  PersonKnown(CustomerConsumer consumer, ObjectMapper json, DSLContext db, AppClock clock) {
    super(consumer, OWN, json, db, clock);
  }
}
