package org.cairn.bench.wire;

/** The document that is pushed: an assessment of the shipped types, about 600 bytes of JSON. */
public final class Sample {
  public static final String TYPE = "assessment";

  /** Where a number of {@link #DIGITS} digits makes each edit a different one. */
  public static final String MARK = "########";

  public static final int DIGITS = MARK.length();

  private static final String CONTENT =
      """
      {"kind":"wash","level":"household","status":"complete","start":"2026-03-01T09:30:00.000Z",\
      "end":"2026-03-01T10:05:00.000Z","consent":"yes","survey_modality":"in_person",\
      "enum_id":"team-07/14","resp_gender":"female","resp_age":41,"resp_hoh_yn":"yes",\
      "severity":2,"wash":{"wash_drinking_water_source":"protected_well",\
      "wash_drinking_water_time_yn":"number_minutes","wash_drinking_water_time_int":25,\
      "wash_drinking_water_quantity":"sometimes","wash_sanitation_facility":"pit_latrine_slab",\
      "wash_handwashing_facility":"none"},"notes":"Visit ########: the well beside the school dries up"}""";

  private Sample() {}

  /** As JSON, with the mark in it. */
  public static String content() {
    return CONTENT;
  }

  /** The same, but somebody else is the head of the household. */
  public static String contentWithOtherAnswer() {
    return CONTENT.replace("\"resp_hoh_yn\":\"yes\"", "\"resp_hoh_yn\":\"no\"");
  }

  /** Writes a number over the mark. */
  public static void write(long number, byte[] target, int at) {
    long rest = number;
    for (int i = DIGITS - 1; i >= 0; i--) {
      target[at + i] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
  }
}
