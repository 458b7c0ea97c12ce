import type { Locator, Page } from "playwright-core";
import { beginning, canvas, panel } from "./editor-page.ts";

interface Spot {
  x: number;
  y: number;
}

/** How often one takes hold of something that moves, and how long each time. */
const TRIES = 5;
const PATIENCE = 5_000;

/** Where a card is pointed at: on its title, however small it is drawn. */
const ON_TITLE: Spot = { x: 16, y: 6 };

/** The editor by the mouse; the keys only write words. */
export const mouseOn = (page: Page) => {
  const side = panel(page);
  const card = (title: string): Locator => canvas(page).getByRole("group", { name: beginning(title) });
  const seeAll = () => page.getByRole("button", { name: "See everything" }).click();

  /** The “+” of a card; it shows when the card is pointed at, and only the keyboard's way has a name. */
  const plus = (title: string): Locator => card(title).getByRole("button", { includeHidden: true }).last();
  /** What was just added is still finding its place: one looks at the whole again and takes hold. */
  const seeing = async (act: () => Promise<void>): Promise<void> => {
    for (let tries = 1; ; tries += 1) {
      await seeAll();
      try {
        return await act();
      } catch (error) {
        if (tries === TRIES) throw error;
      }
    }
  };
  const field = (name: string): Locator => side.getByRole("textbox", { name, exact: true });
  const pick = async (name: string, option: string): Promise<void> => {
    await side.getByRole("combobox", { name, exact: true }).first().click();
    await page.getByRole("option", { name: option, exact: true }).first().click();
  };

  const write = async (name: string, words: string): Promise<void> => await field(name).first().fill(words);
  const press = async (name: string | RegExp): Promise<void> =>
    await side
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();

  const mouse = {
    card,
    write,
    pick,
    press,
    seeAll,

    /** Opens the panel of a stage. */
    choose: async (title: string): Promise<void> => {
      await seeing(() => card(title).click({ position: ON_TITLE, timeout: PATIENCE }));
      await side.getByRole("heading", { name: title, level: 2 }).waitFor();
    },
    remove: async (title: string): Promise<void> => {
      await card(title).click({ button: "right", position: ON_TITLE });
      await page
        .getByRole("menuitem", { name: /^Delete/ })
        .first()
        .click();
      await card(title).waitFor({ state: "detached" });
    },
    /** Drags a kind of stage from the palette onto the canvas. */
    drop: async (kind: string, at: Spot): Promise<void> => {
      const offer = page.getByRole("toolbar", { name: "Add" }).getByRole("button", { name: kind, exact: true });
      await offer.dragTo(canvas(page), { targetPosition: at });
      await field("Title, in English").waitFor();
    },
    /** The title in the panel of what is chosen. */
    entitle: async (english: string, french: string): Promise<void> => {
      await write("Title, in English", english);
      await write("Title, in French", french);
    },
    /** By the “+” of a card: a new stage behind it. */
    addNext: async (from: string, kind: string, title: string): Promise<void> => {
      await seeing(async () => {
        await card(from).hover({ position: ON_TITLE, timeout: PATIENCE });
        await plus(from).click({ timeout: PATIENCE });
      });
      await page.getByRole("combobox", { name: "And then?" }).fill(title);
      await page.getByRole("option", { name: `${kind} “${title}”` }).click();
      await card(title).waitFor();
    },
    /** Draws a wire from one card to another. */
    connect: async (from: string, to: string): Promise<void> => {
      await seeing(() => plus(from).dragTo(card(to), { targetPosition: ON_TITLE, timeout: PATIENCE }));
      await side.getByRole("combobox", { name: "What sets it off" }).waitFor();
    },
    /** Opens the transition from one stage to another in the panel. */
    way: async (from: string, to: string): Promise<void> => {
      await mouse.choose(from);
      await side
        .getByRole("list", { name: "What leads on" })
        .getByRole("button", { name: new RegExp(`to ${to}$`) })
        .click();
      await side.getByRole("combobox", { name: "What sets it off" }).waitFor();
    },
    /** Asks one more question in the form of a stage. */
    ask: async (stage: string, question: string, answer: string): Promise<void> => {
      await mouse.choose(stage);
      await side
        .getByRole("button", { name: /^Open / })
        .first()
        .click();
      await write("New question", question);
      await pick("Kind of answer", answer);
      await write("Why it is asked", "To decide together");
      await press("Add the question");
      await side
        .getByRole("list", { name: "Questions" })
        .getByRole("button", { name: question, exact: true })
        .waitFor();
    },
    /** Opens one of the parts of the program: rules, deadlines … */
    section: async (name: string): Promise<void> => {
      await canvas(page).click({ position: { x: 700, y: 8 } });
      await side.getByRole("button", { name: new RegExp(`^${name}`) }).click();
      await side.getByRole("heading", { name, level: 2 }).waitFor();
    },
  };
  return mouse;
};
