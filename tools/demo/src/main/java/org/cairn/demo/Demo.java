package org.cairn.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cairn.demo.load.LoadDemo;
import org.cairn.demo.sample.BuiltInSamples;
import org.cairn.demo.sample.SampleFolder;
import org.cairn.demo.sample.Samples;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Server;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.SettingsSources;
import org.cairn.domain.settings.WrongSettings;

/** {@code ./cairn demo}. */
public final class Demo {
  /** Set by {@code ./cairn}: the folder of the checkout. */
  private static final String HOME = "cairn.home";

  private Demo() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Returns the exit status. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    if (arguments.contains("--help")) {
      out.print(Options.USAGE);
      return 0;
    }
    try {
      var home = Path.of(System.getProperty(HOME, ".")).toAbsolutePath();
      load(Options.of(arguments, SettingsSources.ofThisProcess(), home), out);
      return 0;
    } catch (WrongSettings e) {
      e.reasons().forEach(err::println);
      return 2;
    } catch (DemoFailure e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void load(Options options, PrintStream out) {
    var server = new Server(options.address());
    if (!server.isReady()) {
      throw new DemoFailure("The instance at " + options.address() + " is not ready yet.");
    }
    Ids ids = UuidCreator::getTimeOrderedEpoch;
    var devices = new Device.Making(server, Clock.systemUTC(), ids);
    var samples = samples(options, ids);
    var administrator = new Administrator(options, devices, out).signIn();
    new LoadDemo(devices, administrator, samples, out).load();
  }

  private static Samples samples(Options options, Ids ids) {
    return options
        .samples()
        .map(folder -> SampleFolder.read(folder, ids))
        .orElseGet(() -> BuiltInSamples.read(ids));
  }
}
