import type { Page } from "playwright-core";
import type { Case, Measured } from "../case.ts";
import { openHarness } from "../editor/open-harness.ts";
import { traced, type Trace } from "../editor/trace.ts";
import { median, quantile } from "../statistics.ts";

/** Longer tasks are felt as a jerk. */
const TASK = 50;
const FRAME = 8;
const EDIT = 16;
const ROUNDS = 15;

type Tell = (measured: Measured) => void;

const card = (path: string): string => `.react-flow__node[data-id="${path}"]`;
const stage = (phase: number, at: number): string => `/states/phase${phase}/states/s${phase * 12 + at}`;

const centerOf = async (page: Page, path: string): Promise<{ x: number; y: number }> => {
  const box = await page.locator(card(path)).boundingBox();
  if (box === null) throw new Error(`${path} is not to be seen`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

/** Brings a stage into the middle, large enough to be read. */
const find = async (page: Page, title: string): Promise<void> => {
  await page.keyboard.press("Control+f");
  await page.keyboard.type(title);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(600);
};

const tellMoves = (tell: Tell, what: string, trace: Trace): void => {
  const busy = trace.frames.filter((work) => work > 0);
  tell({ what: `${what}: longest task`, value: Math.max(0, ...trace.tasks), unit: "ms", most: TASK });
  tell({
    what: `${what}: script and layout of a frame`,
    value: median(busy),
    unit: "ms",
    most: FRAME,
    note: `${busy.length} frames, 95 %: ${quantile(busy, 0.95).toFixed(1)} ms`,
  });
};

/** A place in the middle of the canvas with neither card nor wire. */
const freePlace = async (page: Page): Promise<{ x: number; y: number }> =>
  await page.evaluate(`(() => {
    for (let y = 300; y < 700; y += 7)
      for (let x = 300; x < 900; x += 7)
        if (document.elementFromPoint(x, y)?.classList.contains("react-flow__pane")) return { x, y };
    throw new Error("there is no free place");
  })()`);

const pan = async (page: Page, { x, y }: { x: number; y: number }): Promise<void> => {
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let at = 1; at <= 60; at += 1) {
    await page.mouse.move(x + Math.round(150 * Math.sin(at / 9)), y + Math.round(90 * Math.sin(at / 7)));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
};

const zoom = async (page: Page): Promise<void> => {
  for (let at = 0; at < 60; at += 1) {
    await page.mouse.wheel(0, at % 30 < 15 ? 30 : -30);
    await page.waitForTimeout(16);
  }
};

const drag = async (page: Page, path: string): Promise<void> => {
  const { x, y } = await centerOf(page, path);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let at = 1; at <= 40; at += 1) {
    await page.mouse.move(x + at * 3, y + Math.round(30 * Math.sin(at / 6)));
    await page.waitForTimeout(16);
  }
  await page.mouse.up();
  await page.waitForTimeout(700);
};

/** What an edit takes from the key that makes it to the frame that shows it. Undone each time: all begin with the same program. */
const edits = async (
  page: Page,
  tell: Tell,
  what: string,
  prepare: (round: number) => Promise<void>,
): Promise<void> => {
  const traces: Trace[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    await prepare(round);
    await page.waitForTimeout(300);
    traces.push(
      await traced(page, async () => {
        await page.keyboard.press("Enter");
        await page.waitForTimeout(400);
      }),
    );
    await page.waitForTimeout(800);
    await page.keyboard.press("Control+z");
    await page.waitForTimeout(800);
  }
  const times = traces.map(({ untilFrame }) => untilFrame.work);
  const clock = median(traces.map(({ untilFrame }) => untilFrame.clock));
  const all = median(traces.map(({ work }) => work));
  tell({
    what: `${what}: script and layout until it is seen`,
    value: median(times),
    unit: "ms",
    most: EDIT,
    note: `${ROUNDS} edits, longest ${Math.max(...times).toFixed(1)} ms; by the clock ${clock.toFixed(1)} ms; with what follows ${all.toFixed(1)} ms`,
  });
};

export const bench: Case = {
  about:
    "A generated program of 300 stages, every phase open, in the editor as it is built for people, in a real browser: from the browser's own recordings.",
  measure: async (tell) => {
    const harness = await openHarness();
    try {
      const page = await harness.open("stages=300&language=en");
      await page.mouse.move(500, 450);
      let free = await freePlace(page);
      tellMoves(tell, "panning, everything in view", await traced(page, () => pan(page, free)));
      tellMoves(tell, "zooming", await traced(page, () => zoom(page)));
      await find(page, "Interview 2");
      await page.mouse.move(500, 450);
      free = await freePlace(page);
      tellMoves(tell, "panning, near", await traced(page, () => pan(page, free)));
      await find(page, "Interview 2");
      tellMoves(tell, "the first drag", await traced(page, () => drag(page, stage(0, 1))));
      tellMoves(tell, "dragging", await traced(page, () => drag(page, stage(0, 1))));
      const chosen = await traced(page, async () => {
        await page.click(card(stage(0, 2)));
        await page.waitForTimeout(500);
      });
      tell({ what: "choosing a card: longest task", value: Math.max(...chosen.tasks), unit: "ms", most: TASK });
      await edits(page, tell, "renaming", async (round) => {
        await page.click(card(stage(0, 2)));
        await page.keyboard.press("F2");
        await page.keyboard.type(`Named ${round}`);
      });
      await edits(page, tell, "connecting", async (round) => {
        await page.click(card(stage(0, 2)));
        await page.keyboard.press("c");
        await page.keyboard.type(`Welcome ${round * 6 + 7}`);
        await page.getByRole("option").first().waitFor();
      });
      await edits(page, tell, "adding a stage", async (round) => {
        await page.click(card(stage(0, 2)));
        await page.keyboard.press("n");
        await page.keyboard.type(`Added ${round}`);
        await page.getByRole("option").first().waitFor();
      });
    } finally {
      await harness.close();
    }
  },
};
