/**
 * Who may be mailed: the one place of the rules. contacts-service answers by them from its own
 * tables, segments-service picks audiences by them from its picture of customers.
 */
@NullMarked
package io.acquaint.contracts.sendability;

import org.jspecify.annotations.NullMarked;
