/** Credit cards: statements, due dates and what is left to pay. */
@NullMarked
package dev.sallim.core.card;

import org.jspecify.annotations.NullMarked;
