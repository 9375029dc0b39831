package io.acquaint.contacts.guide;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.guide.GuideCommands;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The commands of the guides do what the guides say. */
@QuarkusTest
@ServiceTest
class EventGuidesApiTest {

  @Test
  void runAnEvent() {
    GuideCommands.of("run-an-event").assertItRunsAsShown();
  }

  @Test
  void takeInInteractions() {
    GuideCommands.of("take-in-interactions").assertItRunsAsShown();
  }
}
