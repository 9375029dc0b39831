package io.acquaint.kit.idempotency;

import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST resource method: honours {@code Idempotency-Key}. With the header the method runs
 * inside one transaction, in which its answer is stored too; a repeated request gets that answer
 * with {@code Idempotency-Replayed: true}. Without the header nothing changes.
 */
@InterceptorBinding
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
