/** Plain JDBC on the same database: what the server is compared to. */
package org.cairn.bench.raw;
