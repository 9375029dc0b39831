/**
 * What conditions may speak about: entities, their typed fields, the relations between them, and
 * interaction types. The same list says which columns the picture of customers has, how they are
 * read from event bodies, and what the condition catalogue answers.
 */
@NullMarked
package io.acquaint.model.catalogue;

import org.jspecify.annotations.NullMarked;
