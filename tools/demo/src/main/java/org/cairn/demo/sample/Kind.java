package org.cairn.demo.sample;

/** What a sample document is, in the order in which an installation gets to know them. */
public enum Kind {
  COMMUNITY("community", "entity"),
  FACILITY("facility", "entity"),
  HOUSEHOLD("household", "entity"),
  HOUSEHOLD_BY_SOURCE_ID("household, id of the source", "entity"),
  ASSESSMENT("assessment", "assessment"),
  ASSESSMENT_BY_SOURCE_ID("assessment, id of the source", "assessment"),
  RESPONSE("response", "response");

  private final String label;
  private final String type;

  Kind(String label, String type) {
    this.label = label;
    this.type = type;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** The document type. */
  public String type() {
    return type;
  }

  /** Whether the document is what others belong to. */
  public boolean isEntity() {
    return type.equals("entity");
  }
}
