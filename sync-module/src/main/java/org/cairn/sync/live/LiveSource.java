package org.cairn.sync.live;

import java.util.List;
import java.util.Optional;
import org.cairn.domain.access.Caller;

/**
 * Something of which live streams tell: a bean of which each stream asks what is new, when the feed
 * has moved and with each heartbeat. Asked for every stream by itself, on few threads; so it has to
 * be cheap, and what is the same for all is read once.
 *
 * <p>Holds nothing of a stream. How far a stream was told is in its mark, which the device brings
 * along when it comes again, to whichever server.
 */
public interface LiveSource {
  /** The name of its events, and of its mark in their ids: lower-case letters. */
  String name();

  /**
   * A device's question.
   *
   * @param caller with the rights of this moment
   * @param mark of what the device was told last; nothing where it was told nothing yet, or brings
   *     something that this source cannot have given out
   * @param durable up to where the feed may be told
   */
  record Question(Caller caller, Optional<String> mark, long durable) {}

  /**
   * What is new.
   *
   * @param events each written as JSON
   * @param mark that stands for having been told these and all before: letters, digits, {@code -}
   *     and {@code _}
   */
  record News(List<?> events, String mark) {}

  /** May tell too much, never too little: a device is sent events again rather than none. */
  News since(Question question);
}
