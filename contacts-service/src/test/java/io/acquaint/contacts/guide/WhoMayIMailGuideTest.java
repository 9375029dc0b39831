package io.acquaint.contacts.guide;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.guide.GuideCommands;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The commands of {@code docs/guides/who-may-i-mail.md} do what the guide says. */
@QuarkusTest
@ServiceTest
class WhoMayIMailGuideTest {

  @Test
  void itsCommandsAnswerWhatItShows() {
    GuideCommands.of("who-may-i-mail").assertItRunsAsShown();
  }
}
