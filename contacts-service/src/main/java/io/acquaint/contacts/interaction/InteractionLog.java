package io.acquaint.contacts.interaction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.acquaint.contacts.party.PublishedTopics;
import io.acquaint.kit.messaging.EventHeaders;
import io.acquaint.kit.messaging.KafkaClients;
import io.acquaint.kit.problem.Problems;
import io.acquaint.kit.security.Caller;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The log of interactions in Kafka. Single records of concurrent calls travel together, since all
 * calls share one producer that waits a moment for company.
 */
@ApplicationScoped
class InteractionLog {

  static final String RECORDED = "interaction.recorded";
  private static final String SOURCE = "/contacts-service";
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Logger LOG = Logger.getLogger(InteractionLog.class);

  private final KafkaProducer<String, byte[]> producer;
  private final ObjectMapper json;
  private final Caller caller;
  private volatile long awayUntil = System.nanoTime();

  InteractionLog(KafkaClients kafka, ObjectMapper json, Caller caller) {
    this.json = json;
    this.caller = caller;
    this.producer =
        kafka.producer(
            "interactions",
            Map.of(
                ProducerConfig.LINGER_MS_CONFIG, 2,
                ProducerConfig.MAX_BLOCK_MS_CONFIG, 1_000,
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 1_500,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 2_500));
  }

  /**
   * Appends interactions and returns when all replicas have all of them.
   *
   * @throws io.acquaint.kit.problem.ProblemException 503 within three seconds if that fails; for a
   *     second more every call fails at once, so that callers do not pile up
   */
  void append(List<InteractionView> interactions) {
    if (interactions.isEmpty()) {
      return;
    }
    if (System.nanoTime() - awayUntil < 0) {
      throw Problems.unavailable("Interactions cannot be logged at the moment.", PAUSE);
    }
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    @Nullable String traceparent = caller.traceparent();
    var answers = new ArrayList<Future<RecordMetadata>>(interactions.size());
    try {
      for (InteractionView interaction : interactions) {
        Future<RecordMetadata> answer = producer.send(record(interaction, traceparent));
        if (answer.isDone()) {
          answer.get(); // a send that failed at once has waited already: the rest would too
        }
        answers.add(answer);
      }
      for (Future<RecordMetadata> answer : answers) {
        answer.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      awayUntil = System.nanoTime() + PAUSE.toNanos();
      LOG.warnf("Kafka did not take %d interactions: %s", interactions.size(), e.toString());
      throw Problems.unavailable("Interactions cannot be logged at the moment.", PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Problems.unavailable("The service is stopping.", PAUSE);
    }
  }

  private ProducerRecord<String, byte[]> record(
      InteractionView interaction, @Nullable String traceparent) {
    String id = interaction.id().toString();
    return new ProducerRecord<>(
        PublishedTopics.INTERACTIONS.name(),
        null,
        null,
        interaction.contactId().toString(),
        body(interaction),
        EventHeaders.of(SOURCE, id, RECORDED, id, interaction.receivedAt(), traceparent));
  }

  private byte[] body(InteractionView interaction) {
    try {
      return json.writeValueAsBytes(interaction);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @PreDestroy
  void close() {
    producer.close(PATIENCE);
  }
}
