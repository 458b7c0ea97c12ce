// @vitest-environment jsdom
import { virtual } from "@guidepup/virtual-screen-reader";
import { LanguageProvider, ThemeProvider } from "@parcours/ui";
import { useState } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Document } from "../graph/document.ts";
import { EditorContext } from "../store/editor-context.ts";
import { EditorStore } from "../store/editor-store.ts";
import { work } from "../problems/check-work.ts";
import { PublishDialog } from "../publish/PublishDialog.tsx";
import { Outline } from "./Outline.tsx";

const DOCUMENT: Document = {
  id: "p",
  initial: "interview",
  meta: {
    format: 1,
    title: "p",
    roles: { participant: { title: { fr: "Jeune", en: "Young person" } } },
    fields: {
      birthDate: { type: "date", title: "Naissance", sensitivity: "personal", purpose: "x", source: "participant" },
    },
    rules: {
      oldEnough: {
        title: { fr: "16 ans ou plus", en: "16 or older" },
        rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 16 }] },
      },
    },
  },
  states: {
    interview: { id: "interview", meta: { kind: "stage", title: { fr: "Entretien", en: "Interview" } } },
    end: { id: "end", type: "final", meta: { kind: "exit", title: { fr: "Fin", en: "End" }, outcome: "completed" } },
  },
};

/** What jsdom lacks of a browser's layout; nothing here is looked at, all is listened to. */
beforeAll(() => {
  window.matchMedia = (query) =>
    ({ matches: false, media: query, addEventListener: () => {}, removeEventListener: () => {} }) as never;
  window.ResizeObserver = class {
    observe(): void {}
    unobserve(): void {}
    disconnect(): void {}
  };
  Element.prototype.scrollIntoView = () => {};
  Object.defineProperty(document, "fonts", { value: { addEventListener: () => {}, removeEventListener: () => {} } });
});

let root: Root | undefined;

afterEach(async () => {
  await virtual.stop();
  root?.unmount();
  document.body.replaceChildren();
});

/** The outline with the way to publish beside it, as a page around the editor offers it. */
const Page = ({ onPublish }: { onPublish: (note: string) => void }) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setAsking(true)}>
        Publier…
      </button>
      <Outline />
      {asking && (
        <PublishDialog
          published={undefined}
          counts={undefined}
          people={0}
          onPublish={async (note) => {
            onPublish(note);
            return await Promise.resolve({ version: 1, unchanged: false });
          }}
          onClose={() => setAsking(false)}
          onShowChanges={() => {}}
          next={null}
        />
      )}
    </>
  );
};

const check = (store: EditorStore): void =>
  work({ turn: 1, document: store.state.document, known: undefined }, ({ turn: _turn, ...found }) =>
    store.setFindings(found),
  );

const open = async (onPublish: (note: string) => void = () => {}): Promise<EditorStore> => {
  const store = new EditorStore({ document: DOCUMENT, language: "fr", now: () => performance.now() });
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  root.render(
    <LanguageProvider initial="fr">
      <ThemeProvider colorScheme="light">
        <EditorContext value={store}>
          <Page onPublish={onPublish} />
        </EditorContext>
      </ThemeProvider>
    </LanguageProvider>,
  );
  await vi.waitFor(() => expect(document.querySelector('[role="tree"]')).not.toBeNull());
  await virtual.start({ container: document.body });
  return store;
};

/** Reads on, as somebody does who listens, until something is said. */
const readTo = async (words: string, way: "on" | "back" = "on"): Promise<void> => {
  for (let step = 0; step < 80; step++) {
    if ((await virtual.lastSpokenPhrase()).includes(words)) return;
    await (way === "on" ? virtual.next() : virtual.previous());
  }
  throw new Error(`Nobody says “${words}”. Heard: ${(await virtual.spokenPhraseLog()).join(" | ")}`);
};

/** What is read out of the row that has the focus: not what is hidden from it. */
const focused = (): string =>
  [...(document.activeElement?.children ?? [])]
    .filter((part) => part.getAttribute("aria-hidden") !== "true")
    .map((part) => part.textContent)
    .join(" ");
const onRow = (words: string) => vi.waitFor(() => expect(focused()).toContain(words));
const inDialog = () => vi.waitFor(() => expect(document.activeElement?.closest('[role="dialog"]')).not.toBeNull());
const noDialog = () => vi.waitFor(() => expect(document.querySelector('[role="dialog"]')).toBeNull());

describe("the outline, listened to and worked by keys", () => {
  // Listening to a whole page takes its time on a busy machine.
  it("adds a stage, connects it, sets a rule and publishes", { timeout: 120_000 }, async () => {
    const notes: string[] = [];
    const store = await open((note) => notes.push(note));
    await readTo("Entretien");
    expect(await virtual.lastSpokenPhrase()).toContain("treeitem, Entretien, étape, début");
    await virtual.act();
    await onRow("Entretien");

    await virtual.press("Insert");
    await inDialog();
    await virtual.type("Contrat");
    await virtual.press("Enter");
    await noDialog();
    await onRow("Contrat, étape");
    expect(store.state.graph.stages.map((stage) => stage.title.fr)).toContain("Contrat");

    // The way from the interview is there already; from the contract one has to be drawn.
    await readTo("button, Relier", "back");
    await virtual.act();
    await inDialog();
    await virtual.type("Signer");
    await virtual.press("Tab");
    // The list: staying, the interview, the contract, the end.
    for (let step = 0; step < 3; step++) await virtual.press("ArrowDown");
    await virtual.press("Enter");
    await readTo("button, Valider");
    await virtual.act();
    await noDialog();
    await onRow("depuis Contrat, sur «\u00a0Signer\u00a0», vers Fin");

    await readTo("button, Règle", "back");
    await virtual.act();
    await inDialog();
    await readTo("À quelle condition");
    await virtual.act();
    // The list is open at "always"; next comes the rule.
    await virtual.press("ArrowDown");
    await virtual.press("Enter");
    await readTo("button, Valider");
    await virtual.act();
    await noDialog();
    await onRow("depuis Contrat, sur «\u00a0Signer\u00a0», si 16 ans ou plus, vers Fin");
    const edge = store.state.graph.transitions.find((one) => one.guard !== undefined);
    expect(edge?.transition).toMatchObject({ target: "#end", guard: { type: "rule", params: { rule: "oldEnough" } } });

    check(store);
    await readTo("button, Publier…", "back");
    await virtual.act();
    await inDialog();
    await readTo("Aucune erreur.");
    await readTo("textbox, Note de version");
    await virtual.act();
    await virtual.type("Première version");
    await readTo("button, Publier");
    await virtual.act();
    await readTo("Version 1 publiée");
    expect(notes).toEqual(["Première version"]);
  });

  it("takes everything back by keys", async () => {
    const store = await open();
    await readTo("Entretien");
    await virtual.act();
    await onRow("Entretien");
    await virtual.press("F2");
    await inDialog();
    await virtual.type(" long");
    await virtual.press("Enter");
    await noDialog();
    await onRow("Entretien long");
    await virtual.press("Delete");
    await vi.waitFor(() => expect(store.state.graph.stages).toHaveLength(1));
    await virtual.press("Control+z");
    await vi.waitFor(() => expect(store.state.graph.stages).toHaveLength(2));
    await virtual.press("Control+z");
    await vi.waitFor(() => expect(store.state.document).toBe(DOCUMENT));
  });
});
