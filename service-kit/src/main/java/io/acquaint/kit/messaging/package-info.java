/** What Kafka topics look like and who declares them; the clients' shared settings. */
@NullMarked
package io.acquaint.kit.messaging;

import org.jspecify.annotations.NullMarked;
