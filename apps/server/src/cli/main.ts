import { CLI_EXIT } from "./command.ts";
import { runParcours } from "./run.ts";

const interruption = new AbortController();
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => interruption.abort());
// Whoever reads us through a pipe may stop reading: that is no fault of anybody's.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? CLI_EXIT.ok : 1));

process.exitCode = await runParcours(process.argv.slice(2), {
  environment: process.env,
  write: (text) => void process.stdout.write(text),
  complain: (text) => void process.stderr.write(`${text}\n`),
  interrupted: interruption.signal,
});
