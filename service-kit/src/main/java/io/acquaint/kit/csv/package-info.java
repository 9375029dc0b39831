/** Exports as text: CSV that spreadsheets can open without harm, and NDJSON. */
@NullMarked
package io.acquaint.kit.csv;

import org.jspecify.annotations.NullMarked;
