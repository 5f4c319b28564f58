package org.cairn.architecture.model;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.NodeList;

/** What Maven builds. */
public final class Build {
  private Build() {}

  /** The folder of the parent pom, wherever below it the tests were started. */
  public static Path root() {
    var here = Path.of("").toAbsolutePath();
    while (!Files.exists(here.resolve("docs/architecture/modules.puml"))) {
      here = here.getParent();
      if (here == null) {
        throw new IllegalStateException("No docs/architecture/modules.puml above this folder");
      }
    }
    return here;
  }

  /** The modules that a parent pom lists, in its order. */
  public static List<String> modules(Path pom) {
    try {
      var document = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(pom.toFile());
      var found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate("/project/modules/module", document, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength())
          .mapToObj(i -> found.item(i).getTextContent().strip())
          .toList();
    } catch (Exception e) {
      throw new IllegalStateException("Cannot read " + pom, e);
    }
  }
}
