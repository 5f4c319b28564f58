/** Request bodies as bytes: how large they may be, and how they are decompressed. */
package org.cairn.domain.body;
