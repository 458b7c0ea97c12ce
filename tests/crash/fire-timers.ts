/**
 * A process that fires what is due on a database, on a clock of its own, until nothing is: one of several that share
 * the work. Arguments: the address of the database, the instant, and its own name. Prints how many it fired.
 */
import { createService, fireDueTimers } from "@parcours/service";
import { connect } from "@parcours/store";

const [, , url = "", now = "", owner = ""] = process.argv;
const clock = (): Date => new Date(now);
const store = await connect({ url, connections: 4 }, { clock });
const service = createService({ store, clock, secret: new Uint8Array(32) });
process.stdout.write("ready\n");
// Both begin when they are told, so that they meet.
await new Promise((resolve) => {
  process.stdin.once("data", resolve);
});
process.stdin.pause();
let fired = 0;
for (let more = 1; more > 0;) {
  const round = await fireDueTimers(service, { now, owner, limit: 100 });
  fired += round.fired;
  more = round.fired + round.dropped;
}
process.stdout.write(`${JSON.stringify({ fired })}\n`);
await service.close();
await store.close();
