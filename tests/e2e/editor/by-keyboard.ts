import type { Locator, Page } from "playwright-core";
import { beginning, panel } from "./editor-page.ts";

/** More fields than these stand in no panel and no dialog. */
const FAR = 90;

const hasFocus = (locator: Locator): Promise<boolean> =>
  locator.evaluateAll((elements) => elements.some((element) => element === element.ownerDocument.activeElement));

/** The editor by keys alone, in the outline: nothing here clicks, and nothing is filled in but by typing. */
export const keysOn = (page: Page) => {
  const press = (key: string) => page.keyboard.press(key);
  const tree = page.getByRole("tree", { name: "Outline of the program" });
  const line = (words: string | RegExp): Locator =>
    tree.getByRole("treeitem", { name: typeof words === "string" ? beginning(words) : words });

  /** Tab, or Shift and Tab, until it has the focus. */
  const tabTo = async (locator: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> => {
    await locator.first().waitFor({ state: "attached" });
    for (let count = 0; count < FAR; count += 1) {
      if (await hasFocus(locator)) return;
      await press(key);
    }
    throw new Error(`${key} does not lead to ${String(locator)}`);
  };
  const type = async (words: string): Promise<void> => {
    await press("Control+a");
    await page.keyboard.type(words);
  };
  /** Goes down a list that is open until the option is the current one, and takes it. */
  const take = async (field: Locator, option: string): Promise<void> => {
    const wanted = page.getByRole("option", { name: option, exact: true });
    if ((await field.first().getAttribute("aria-expanded")) !== "true") await press("ArrowDown");
    await wanted.first().waitFor();
    const id = await wanted.first().getAttribute("id");
    for (let count = 0; count < FAR; count += 1) {
      if ((await field.first().getAttribute("aria-activedescendant")) === id) return await press("Enter");
      await press("ArrowDown");
    }
    throw new Error(`The keys do not reach “${option}”`);
  };
  const dialog = page.getByRole("dialog");
  const apply = async (): Promise<void> => {
    await tabTo(dialog.getByRole("button", { name: "Apply" }));
    await press("Enter");
    await dialog.waitFor({ state: "detached" });
  };

  const keys = {
    press,
    tabTo,
    line,

    /** Leaves the diagram for the outline. */
    openOutline: async (): Promise<void> => {
      await tabTo(page.getByRole("radio", { name: "Design" }));
      await press("ArrowRight");
      await tree.waitFor();
      await tabTo(tree.getByRole("treeitem"));
    },
    remove: async (title: string): Promise<void> => {
      await keys.goTo(title);
      await press("Delete");
      await line(title).waitFor({ state: "detached" });
    },
    /** The first stage of a program that has none. */
    addFirst: async (kind: string, title: string): Promise<void> => {
      await tabTo(page.getByRole("button", { name: "Add the first stage" }));
      await press("Enter");
      await keys.describe(kind, title);
    },
    /** Answers the question for a new stage. */
    describe: async (kind: string, title: string): Promise<void> => {
      await tabTo(dialog.getByRole("textbox", { name: "Name of the stage" }));
      await type(title);
      const field = dialog.getByRole("combobox", { name: "Kind of stage" });
      if (kind !== "Stage") {
        await tabTo(field);
        await take(field, kind === "Parts side by side" ? "Side by side" : kind);
      }
      await apply();
      await line(title).waitFor();
    },
    /** From a stage to one that is there. */
    connect: async (from: string, to: string): Promise<void> => {
      await keys.goTo(from);
      await tabTo(page.getByRole("button", { name: "Connect", exact: true }), "Shift+Tab");
      await press("Enter");
      const field = dialog.getByRole("combobox", { name: "To" });
      await tabTo(field);
      await take(field, to);
      await apply();
    },
    /** Asks one more question in the form of a stage. */
    ask: async (stage: string, question: string, answer: string): Promise<void> => {
      await keys.open(stage);
      await keys.push(/^Open /);
      await keys.write("New question", question);
      await keys.pick("Kind of answer", answer);
      await keys.write("Why it is asked", "To decide together");
      await keys.push("Add the question");
    },
    /** Goes to a line of the tree: back to the tree from wherever one is, then to its top and down. */
    goTo: async (words: string | RegExp): Promise<void> => {
      if (!(await hasFocus(tree.getByRole("treeitem")))) await tabTo(tree.getByRole("treeitem"), "Shift+Tab");
      await press("Home");
      for (let count = 0; count < FAR; count += 1) {
        if (await hasFocus(line(words))) return;
        await press("ArrowDown");
      }
      throw new Error(`No line ${words}`);
    },
    /** A new stage behind the current line. */
    addNext: async (from: string, kind: string, title: string): Promise<void> => {
      await keys.goTo(from);
      await press("Insert");
      await keys.describe(kind, title);
    },
    /** Chooses from a list of the panel, in which the focus already is. */
    pick: async (name: string, option: string): Promise<void> => {
      const field = panel(page).getByRole("combobox", { name, exact: true });
      await tabTo(field);
      await take(field, option);
    },
    write: async (name: string, words: string): Promise<void> => {
      await tabTo(panel(page).getByRole("textbox", { name, exact: true }));
      await type(words);
    },
    push: async (name: string | RegExp): Promise<void> => {
      await tabTo(panel(page).getByRole("button", { name, exact: typeof name === "string" }));
      await press("Enter");
    },
    /** Opens the panel of a line and brings the focus into it. */
    open: async (words: string | RegExp): Promise<void> => {
      await keys.goTo(words);
      await press("Enter");
    },
    /** Opens a part of the program in the panel. */
    section: async (name: string): Promise<void> => {
      await tabTo(tree.getByRole("treeitem"), "Shift+Tab");
      await press("Escape");
      await press("Enter");
      await keys.push(new RegExp(`^${name}`));
      await panel(page).getByRole("heading", { name, level: 2 }).waitFor();
    },
  };
  return keys;
};
