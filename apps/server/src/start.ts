import { createService } from "@parcours/service";
import { FolderLockedError, type Store } from "@parcours/store";
import { createApplication } from "./application.ts";
import { startBackground } from "./background.ts";
import { listenControl } from "./control/listen-control.ts";
import { bootstrap, type Bootstrapped } from "./bootstrap.ts";
import type { Config } from "./config.ts";
import { readTexts } from "./demo/library.ts";
import type { DemoProgress } from "./demo/progress.ts";
import { createGate } from "./gate.ts";
import { listen } from "./listen.ts";
import type { Logger } from "./logger.ts";
import { openStore } from "./open-store.ts";
import { logSignIn, logStorage } from "./start-log.ts";

/** A server that runs. */
export interface Running extends Bootstrapped {
  /** Where it answers on this machine. */
  address: string;
  store: Store;
  /** Whether the demo's people are being played; `prepared` tells when that is over, and whether it was done. */
  preparing: () => boolean;
  prepared: Promise<boolean>;
  /** No new work, what is in flight ends (within 10 s), leases are given back, the database is closed. */
  stop: () => Promise<void>;
}

const GRACE_MS = 10_000;

/** Listens at once; the database opens meanwhile. Of the two reasons to fail, a held data folder says more. */
const listenWhileOpening = async (config: Config, opening: Promise<Store>) => {
  const gate = createGate("url" in config.source ? "postgres" : "pglite");
  try {
    return { gate, listening: await listen({ fetch: gate.fetch, host: config.host, port: config.port }) };
  } catch (error) {
    const store = await opening.catch((reason: unknown) => {
      throw reason instanceof FolderLockedError ? reason : error;
    });
    await store.close();
    throw error;
  }
};

/** Starts everything, in the order in which it can be used. */
export const startServer = async (config: Config, logger: Logger): Promise<Running> => {
  const opening = openStore(config);
  // Handled below; without this a failure before the first await would count as nobody's.
  opening.catch(() => {});
  const { gate, listening } = await listenWhileOpening(config, opening);
  const store = await opening.catch(async (error: unknown) => {
    await listening.close(0);
    throw error;
  });
  await logStorage(store, logger);
  const control = "dataFolder" in config.source ? await listenControl(store, config.source.dataFolder) : undefined;
  const address = `http://localhost:${listening.port}`;
  const url = config.url ?? address;
  const { secret, webhookAllow, demo, mail, providers, trustedProxies, deliveryDays, keyRequests } = config;
  const progress: DemoProgress = { share: null };
  const instance = {
    url,
    demo,
    demoShare: () => progress.share,
    providers,
    trustedProxies,
    keyRequests,
    ...(mail && { mail }),
    ...(deliveryDays !== undefined && { deliveryDays }),
  };
  const onFailure = (error: unknown): void => logger.error({ err: error }, "Work behind an answer failed");
  const service = createService({ store, secret, webhookAllow, instance, library: readTexts, onFailure });
  const bootstrapped = await bootstrap(service, config);
  logSignIn(config, bootstrapped, logger);
  const stopping = new AbortController();
  const { organization } = bootstrapped;
  const shared = { service, config, organization, logger, progress, stopping: stopping.signal };
  const background = startBackground(shared);
  gate.open(createApplication({ ...shared, url }).fetch);
  const stop = async (): Promise<void> => {
    stopping.abort();
    await Promise.all([listening.close(GRACE_MS), background.stop()]);
    await service.close();
    await control?.close();
    await store.close();
  };
  return {
    ...bootstrapped,
    address,
    store,
    preparing: () => progress.share !== null,
    prepared: background.prepared,
    stop,
  };
};
