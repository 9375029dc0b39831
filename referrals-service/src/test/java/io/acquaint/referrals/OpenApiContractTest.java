package io.acquaint.referrals;

import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.acquaint.testing.contract.OpenApiSnapshot;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The document that the service serves is the one that clients were generated from. */
@QuarkusTest
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
class OpenApiContractTest {

  @Test
  void theDocumentIsTheSnapshot() {
    OpenApiSnapshot.assertServes("referrals");
  }
}
