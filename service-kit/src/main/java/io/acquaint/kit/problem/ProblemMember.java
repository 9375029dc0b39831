package io.acquaint.kit.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Tells the OpenAPI document of a member that problems of this service carry beside the common ones
 * (see {@link ProblemException#with(String, Object)}). Stands on the class that makes them.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Repeatable(ProblemMember.Several.class)
public @interface ProblemMember {

  String name();

  /** What it holds: UUID, text, or an enum. */
  Class<?> type() default String.class;

  /** Whether it is a list of such values. */
  boolean list() default false;

  /** What it tells, and at which problem. */
  String description();

  String example();

  /** More than one. */
  @Documented
  @Target(ElementType.TYPE)
  @Retention(RetentionPolicy.RUNTIME)
  @interface Several {

    ProblemMember[] value();
  }
}
