package org.cairn.web.edge;

import jakarta.servlet.http.HttpServletRequest;
import org.cairn.domain.memory.MemoryBudget.Loan;

/** What a request has borrowed for its body, until it has been answered. */
public final class BorrowedMemory {
  /** The attribute of the request under which its {@link Loan} is. */
  public static final String ATTRIBUTE = BorrowedMemory.class.getName();

  private BorrowedMemory() {}

  static void giveBack(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Loan loan) {
      loan.giveBack();
    }
  }
}
