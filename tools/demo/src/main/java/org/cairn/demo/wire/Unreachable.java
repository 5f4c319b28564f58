package org.cairn.demo.wire;

import java.io.IOException;
import org.cairn.demo.DemoFailure;

/** No answer came: whether the server got the request, and did what it asks, is not known. */
public final class Unreachable extends DemoFailure {
  private static final long serialVersionUID = 1L;

  Unreachable(String address, IOException cause) {
    super("Cairn does not answer at " + address + ". ./cairn run starts it.", cause);
  }
}
