import type { Browser, Page } from "playwright-core";
import { buildPages } from "../../e2e/launch-server.ts";
import { openBrowser } from "../../e2e/open-browser.ts";
import type { Case, Measured } from "../case.ts";
import { traced, type Trace } from "../editor/trace.ts";
import { startCluster } from "../service/cluster.ts";
import { crowd } from "../service/crowd.ts";
import { sendOne, startPeople } from "../service/load.ts";
import { type Server, startServer } from "../service/server.ts";
import { median, quantile } from "../statistics.ts";

const PEOPLE = Number(process.env["PARCOURS_BENCH_PEOPLE"] ?? "100000");
/** Longer tasks are felt as a jerk. */
const TASK = 50;
const COLLEAGUE = { email: "bench@parcours.internal", password: "quatre nuages mangent des craies" };

type Tell = (measured: Measured) => void;

const tellOf = (tell: Tell, what: string, { tasks, frames, longestAlone }: Trace): void => {
  const busy = frames.filter((work) => work > 0);
  const long = tasks.filter((task) => task > TASK).length;
  tell({
    what: `${what}: longest task`,
    value: Math.max(0, ...tasks),
    unit: "ms",
    most: TASK,
    note: `${long} of ${tasks.length} above ${TASK} ms; 99 %: ${quantile(tasks, 0.99).toFixed(1)} ms; processor at most ${longestAlone.toFixed(1)} ms`,
  });
  tell({
    what: `${what}: script and layout of a frame`,
    value: median(busy),
    unit: "ms",
    note: `${busy.length} frames`,
  });
};

/** Turns the wheel for some seconds, as fast as a hand does; further rows are fetched on the way. */
const scroll = async (page: Page, by: number): Promise<void> => {
  for (let at = 0; at < 200; at += 1) {
    await page.mouse.wheel(0, by);
    await page.waitForTimeout(16);
  }
};

const rows = (page: Page) => page.getByRole("list", { name: "Journeys" }).getByRole("listitem");

const measureScrolling = async (tell: Tell, browser: Browser, server: Server): Promise<void> => {
  // The address that the server calls its own: it takes sign-ins from nowhere else.
  const baseURL = server.address.replace("127.0.0.1", "localhost");
  const context = await browser.newContext({
    baseURL,
    locale: "en-GB",
    viewport: { width: 1_440, height: 900 },
  });
  const headers = { origin: baseURL };
  const answer = await context.request.post("/api/session", { data: COLLEAGUE, headers });
  if (!answer.ok()) throw new Error(`Sign-in: ${answer.status()} ${await answer.text()}`);
  const page = await context.newPage();
  await page.goto("/people?program=relay");
  await rows(page).nth(5).waitFor();
  // What begins by itself after a page is there is not what is measured.
  await page.waitForTimeout(2_000);
  await page.mouse.move(700, 500);
  tellOf(tell, "scrolling down, pages fetched on the way", await traced(page, () => scroll(page, 120)));
  tell({ what: "rows in the page after it", value: await rows(page).count(), unit: "" });
  tellOf(tell, "scrolling back", await traced(page, () => scroll(page, -120)));
  await page.keyboard.press("Home");
  tellOf(
    tell,
    "a name typed, the list found",
    await traced(page, async () => {
      await page.getByRole("searchbox").click();
      await page.keyboard.type("ken hadd", { delay: 80 });
      await page.waitForTimeout(1_500);
    }),
  );
  await context.close();
};

export const bench: Case = {
  about: `The caseload of ${PEOPLE.toLocaleString("en")} people in a real browser, on PostgreSQL: from the browser's own recordings.`,
  measure: async (tell) => {
    await buildPages();
    const cluster = await startCluster({ durable: false });
    if (cluster === undefined) throw new Error("PostgreSQL is not installed under /usr/lib/postgresql.");
    const server = await startServer({
      DATABASE_URL: cluster.url,
      PARCOURS_ADMIN_EMAIL: COLLEAGUE.email,
      PARCOURS_ADMIN_PASSWORD: COLLEAGUE.password,
    });
    const browser = await openBrowser();
    try {
      const [enrollment] = await startPeople(server, 1);
      await sendOne(server, enrollment!);
      await cluster.fill(crowd(0, PEOPLE));
      cluster.query("analyze");
      await measureScrolling(tell, browser, server);
    } finally {
      await browser.close();
      await server.stop();
      cluster.stop();
    }
  },
};
