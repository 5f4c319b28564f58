/** What has to run while it is measured. */
package org.cairn.bench.stage;
