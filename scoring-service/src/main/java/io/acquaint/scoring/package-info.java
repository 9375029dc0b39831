/** scoring-service: models that give leads points, and the scores they give. */
@NullMarked
package io.acquaint.scoring;

import org.jspecify.annotations.NullMarked;
