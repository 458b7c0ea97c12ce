import { type Config, readConfig } from "./config.ts";
import { describeFailure } from "./failure.ts";
import { createLogger } from "./logger.ts";
import { startServer } from "./start.ts";
import { stopOnSignals } from "./stop.ts";
import { languageOf } from "./terminal-language.ts";
import { welcome } from "./welcome.ts";

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

const config = configOrExit();
const logger = createLogger(config);
try {
  const running = await startServer(config, logger);
  stopOnSignals(running, logger);
  process.stdout.write(welcome({ config, running, language }));
} catch (error) {
  fail(error);
}
