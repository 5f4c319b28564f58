/** What bringing two edits of a document together takes, without server and database. */
package org.cairn.bench.merge;
