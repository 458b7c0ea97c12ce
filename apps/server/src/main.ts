import { type Config, readConfig } from "./config.ts";
import { describeFailure } from "./failure.ts";
import { createLogger } from "./logger.ts";
import { startServer } from "./start.ts";
import { stopOnSignals } from "./stop.ts";
import { languageOf } from "./terminal-language.ts";
import { DEMO_WORDS, welcome } from "./welcome.ts";

const language = languageOf(process.env);

const fail = (error: unknown): never => {
  const { message, code } = describeFailure(error, language);
  process.stderr.write(`${message}\n`);
  process.exit(code);
};

const configOrExit = (): Config => {
  try {
    return readConfig(process.env);
  } catch (error) {
    return fail(error);
  }
};

/** A start that has no demo to play says nothing about it. */
const A_MOMENT_MS = 1_000;

const config = configOrExit();
const logger = createLogger(config);
try {
  const running = await startServer(config, logger);
  stopOnSignals(running, logger);
  process.stdout.write(welcome({ config, running, language }));
  const soon = setTimeout(() => {
    if (running.preparing()) process.stdout.write(DEMO_WORDS.preparing[language]);
  }, A_MOMENT_MS);
  if (await running.prepared) process.stdout.write(DEMO_WORDS.ready[language]);
  clearTimeout(soon);
} catch (error) {
  fail(error);
}
