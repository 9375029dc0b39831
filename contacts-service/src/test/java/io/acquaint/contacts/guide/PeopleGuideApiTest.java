package io.acquaint.contacts.guide;

import io.acquaint.contacts.ServiceTest;
import io.acquaint.testing.guide.GuideCommands;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The commands of the guide do what the guide says. */
@QuarkusTest
@ServiceTest
class PeopleGuideApiTest {

  @Test
  void addPeople() {
    GuideCommands.of("add-people").assertItRunsAsShown();
  }
}
