package io.acquaint.acceptance;

import io.acquaint.testing.guide.GuideCommands;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The commands of the guides that need more than one service do what the guides say. */
@ExtendWith(SystemUnderTest.class)
class GuidesTest {

  @Test
  void find_the_right_people(RunningSystem system) {
    GuideCommands.of("find-the-right-people")
        .with(system.environment())
        .against(system.address(), system.program())
        .assertItRunsAsShown();
  }
}
