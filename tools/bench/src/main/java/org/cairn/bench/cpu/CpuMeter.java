package org.cairn.bench.cpu;

/**
 * Reads processor times of the processes that take part.
 *
 * @param server pid, 0 where there is none
 * @param database pid, 0 where it is not ours: its time then counts as that of others
 */
public record CpuMeter(long server, long database) {

  /** Reads now; the result tells what was used since. */
  public Running start() {
    return new Running(this, now(), System.nanoTime());
  }

  /** A measurement under way. */
  public record Running(CpuMeter meter, CpuUse before, long nanos) {
    public CpuUse stop() {
      var after = meter.now();
      double server = after.server() - before.server();
      double database = after.database() - before.database();
      double client = after.client() - before.client();
      double machine = after.others() - before.others();
      double others = Math.max(0, machine - server - database - client);
      return new CpuUse(server, database, client, others, (System.nanoTime() - nanos) / 1e9);
    }
  }

  /** The totals so far, with that of the machine in the place of the others. */
  private CpuUse now() {
    return new CpuUse(
        ofProcess(server),
        ofProcess(database),
        ofProcess(ProcessHandle.current().pid()),
        ProcessTimes.ofMachine(),
        0);
  }

  private static double ofProcess(long pid) {
    return pid == 0 ? 0 : ProcessTimes.ofProcess(pid);
  }

  public long serverMebibytes() {
    return ProcessTimes.residentMebibytes(server);
  }

  public long databaseMebibytes() {
    return ProcessTimes.residentMebibytes(database);
  }
}
