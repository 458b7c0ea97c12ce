import type { Page } from "playwright-core";

interface Stop {
  /** What a screen reader would call it: its label, or its words. */
  name: string;
  type: string;
  /** Of a radio button: the question. */
  group: string;
}

const READ = `(() => {
  const element = document.activeElement;
  const words = (one) => (one?.textContent ?? "").replace(/\\s+/g, " ").trim();
  const labels = [...(element.labels ?? [])].map(words).join(" ");
  const name = element.getAttribute("aria-label") ?? (labels || words(element));
  return { name, type: element.type ?? "", group: words(element.closest("fieldset")?.querySelector("legend")) };
})()`;

const PRESSES = 80;

/** Somebody who uses no mouse: goes by Tab, writes, ticks with the space bar, presses Enter. */
export const keyboardOf = (page: Page) => {
  const focus = async (): Promise<Stop> => await page.evaluate<Stop>(READ);

  const to = async (is: (stop: Stop) => boolean, what: RegExp): Promise<Stop> => {
    const seen: string[] = [];
    for (let presses = 0; presses < PRESSES; presses += 1) {
      const stop = await focus();
      if (is(stop)) return stop;
      seen.push(stop.name);
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab does not reach ${what}: ${[...new Set(seen)].join(" | ")}`);
  };
  const toName = async (name: RegExp): Promise<Stop> => await to((stop) => name.test(stop.name), name);

  return {
    to: toName,
    press: async (name: RegExp): Promise<void> => {
      await toName(name);
      await page.keyboard.press("Enter");
    },
    write: async (name: RegExp, text: string): Promise<void> => {
      await toName(name);
      await page.keyboard.press("Control+a");
      await page.keyboard.type(text);
    },
    tick: async (name: RegExp): Promise<void> => {
      await toName(name);
      await page.keyboard.press("Space");
    },
    /** Goes into a question with one answer of several, and on with the arrows to the one that is meant. */
    choose: async (question: RegExp, name: RegExp): Promise<void> => {
      await to((stop) => stop.type === "radio" && question.test(stop.group), question);
      if (name.test((await focus()).name)) return await page.keyboard.press("Space");
      for (let presses = 0; presses < PRESSES; presses += 1) {
        await page.keyboard.press("ArrowDown");
        if (name.test((await focus()).name)) return;
      }
      throw new Error(`The arrows do not reach ${name}`);
    },
  };
};
