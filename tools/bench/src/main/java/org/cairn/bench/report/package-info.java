/** The table. */
package org.cairn.bench.report;
