/**
 * PostgreSQL and Kafka without installation: from Maven artifacts, data kept under the home folder.
 */
@NullMarked
package io.acquaint.local.infra;

import org.jspecify.annotations.NullMarked;
