package io.acquaint.contacts;

import io.acquaint.testing.contract.OpenApiSnapshot;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The document that the service serves is the one that clients were generated from. */
@QuarkusTest
@ServiceTest
class OpenApiContractTest {

  @Test
  void theDocumentIsTheSnapshot() {
    OpenApiSnapshot.assertServes("contacts");
  }
}
