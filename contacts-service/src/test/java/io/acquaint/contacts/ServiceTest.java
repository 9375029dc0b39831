package io.acquaint.contacts;

import io.acquaint.testing.KafkaResource;
import io.acquaint.testing.PostgresResource;
import io.quarkus.test.common.WithTestResource;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What every test of the running service needs; one start serves all of them. */
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WithTestResource(PostgresResource.class)
@WithTestResource(KafkaResource.class)
@WithTestResource(SegmentsStub.class)
@WithTestResource(OtherServicesStub.class)
public @interface ServiceTest {}
