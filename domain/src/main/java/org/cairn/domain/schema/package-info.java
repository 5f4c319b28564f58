/**
 * A quick judge of whether content fits its type. It knows the keywords that types mostly use and
 * answers yes only where that is certain; whatever it does not accept goes to the complete
 * validator, whose word is the last and which alone says what is wrong.
 */
package org.cairn.domain.schema;
