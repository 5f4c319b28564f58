package org.cairn.bench.report;

import java.util.Locale;
import org.cairn.bench.load.Measured;
import org.cairn.bench.load.Rounds;

/**
 * A line of the table. Empty texts where there is nothing to say.
 *
 * @param compared with what, and how it stands to it
 * @param target what was aimed at, and whether it is met
 */
public record Line(String name, String result, Timing timing, String compared, Target target) {

  /** What it was measured by: latencies and processor times, null where only the result counts. */
  public record Timing(Measured measured) {}

  /**
   * A promise.
   *
   * @param text empty for none
   */
  public record Target(String text, boolean met) {
    static final Target NONE = new Target("", false);
  }

  /** Documents per second, the median of the rounds. */
  public static Line speed(String name, Rounds rounds) {
    var rate = String.format(Locale.ROOT, "%,.0f/s", rounds.perSecond());
    return new Line(name, rate, new Timing(rounds.together()), "", Target.NONE);
  }

  public static Line speed(String name, Measured measured) {
    var rate = String.format(Locale.ROOT, "%,.0f/s", measured.perSecond());
    return new Line(name, rate, new Timing(measured), "", Target.NONE);
  }

  public static Line result(String name, String result) {
    return new Line(name, result, null, "", Target.NONE);
  }

  public Line compared(double ratio, String with) {
    var text = String.format(Locale.ROOT, "%.2f × %s", ratio, with);
    return new Line(name, result, timing, text, target);
  }

  public Line target(String text, boolean met) {
    return new Line(name, result, timing, compared, new Target(text, met));
  }

  /** What the columns of {@link Table} hold. */
  String[] cells() {
    var verdict = target.text().isEmpty() ? "" : target.met() ? "yes" : "**no**";
    if (timing == null) {
      return new String[] {
        name, result, "", "", "", compared, target.text(), verdict, "", "", "", ""
      };
    }
    var measured = timing.measured();
    var cpu = measured.cpu();
    return new String[] {
      name,
      result,
      millis(measured, 0.5),
      millis(measured, 0.95),
      millis(measured, 0.99),
      compared,
      target.text(),
      verdict,
      micros(measured, cpu.server()),
      micros(measured, cpu.database()),
      micros(measured, cpu.client()),
      String.format(Locale.ROOT, "%.1f", cpu.othersShare())
    };
  }

  private static String millis(Measured measured, double share) {
    return String.format(Locale.ROOT, "%.1f", measured.millis(share));
  }

  private static String micros(Measured measured, double seconds) {
    return String.format(Locale.ROOT, "%.1f", measured.micros(seconds));
  }
}
