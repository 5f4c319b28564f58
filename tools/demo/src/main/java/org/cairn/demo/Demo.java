package org.cairn.demo;

import com.github.f4b6a3.uuid.UuidCreator;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.cairn.demo.load.LoadDemo;
import org.cairn.demo.network.NetworkDemo;
import org.cairn.demo.sample.BuiltInSamples;
import org.cairn.demo.sample.SampleFolder;
import org.cairn.demo.sample.Samples;
import org.cairn.demo.wire.Device;
import org.cairn.demo.wire.Server;
import org.cairn.domain.id.Ids;
import org.cairn.domain.settings.SettingsSources;
import org.cairn.domain.settings.WrongSettings;

/** {@code ./cairn demo} and {@code ./cairn demo network}. */
public final class Demo {
  /** Set by {@code ./cairn}: the folder of the checkout. */
  private static final String HOME = "cairn.home";

  private static final String NETWORK = "network";
  private static final Ids IDS = UuidCreator::getTimeOrderedEpoch;

  private Demo() {}

  public static void main(String[] arguments) {
    System.exit(run(List.of(arguments), System.out, System.err));
  }

  /** Returns the exit status. */
  static int run(List<String> arguments, PrintStream out, PrintStream err) {
    boolean ofNetwork = !arguments.isEmpty() && arguments.get(0).equals(NETWORK);
    if (arguments.contains("--help")) {
      out.print(ofNetwork ? NetworkOptions.USAGE : Options.USAGE);
      return 0;
    }
    try {
      if (ofNetwork) {
        breakNetwork(arguments.subList(1, arguments.size()), out);
      } else {
        load(arguments, out);
      }
      return 0;
    } catch (WrongSettings e) {
      e.reasons().forEach(err::println);
      return 2;
    } catch (DemoFailure e) {
      err.println(e.getMessage());
      return 1;
    }
  }

  private static void load(List<String> arguments, PrintStream out) {
    var home = Path.of(System.getProperty(HOME, ".")).toAbsolutePath();
    var options = Options.of(arguments, SettingsSources.ofThisProcess(), home);
    var devices = devices(options.login());
    var samples = samples(options);
    var administrator = new Administrator(options.login(), devices, out).signIn();
    new LoadDemo(devices, administrator, samples, out).load();
  }

  private static void breakNetwork(List<String> arguments, PrintStream out) {
    var options = NetworkOptions.of(arguments, SettingsSources.ofThisProcess());
    var devices = devices(options.login());
    var administrator = new Administrator(options.login(), devices, out).signIn();
    new NetworkDemo(devices, administrator, out).run(options.seed(), options.hour());
  }

  private static Device.Making devices(Login login) {
    var server = new Server(login.address());
    if (!server.isReady()) {
      throw new DemoFailure("The instance at " + login.address() + " is not ready yet.");
    }
    return new Device.Making(server, Clock.systemUTC(), IDS);
  }

  private static Samples samples(Options options) {
    return options
        .samples()
        .map(folder -> SampleFolder.read(folder, IDS))
        .orElseGet(() -> BuiltInSamples.read(IDS));
  }
}
