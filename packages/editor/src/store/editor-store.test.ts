import { describe, expect, it } from "vitest";
import { deleteStages } from "../commands/stages/delete-stages.ts";
import { retitleStage } from "../commands/stages/retitle-stage.ts";
import type { Document } from "../graph/document.ts";
import { program } from "../testing/samples.ts";
import { EditorStore } from "./editor-store.ts";

const open = (change: { readOnly?: boolean } = {}) => {
  const told: Document[] = [];
  const store = new EditorStore({
    document: program(),
    language: "fr",
    now: () => 0,
    onChange: (document) => told.push(document),
    ...change,
  });
  return { store, told };
};

const retitle = (store: EditorStore, fr: string, mergeKey?: string) =>
  store.run(
    retitleStage,
    { path: "/states/done", title: { fr, en: "Done" } },
    mergeKey === undefined ? {} : { mergeKey },
  );

describe("the store of the editor", () => {
  it("runs commands, tells the host, and takes them back to the very same document", () => {
    const { store, told } = open();
    const before = store.state.document;
    expect(retitle(store, "Terminé")).toEqual({ ok: true });
    expect(told).toEqual([store.state.document]);
    expect(store.state.undoable?.title.fr).toContain("Fin");
    expect(store.state.dirty).toBe(true);
    store.undo();
    expect(store.state.document).toBe(before);
    expect(store.state.dirty).toBe(false);
    store.redo();
    expect(store.state.document).toBe(told[0]);
  });

  it("keeps the objects of the graph that did not change", () => {
    const { store } = open();
    const before = store.state.graph;
    retitle(store, "Terminé");
    const { graph } = store.state;
    expect(graph.byPath.get("/states/done")).not.toBe(before.byPath.get("/states/done"));
    expect(graph.byPath.get("/states/interview")).toBe(before.byPath.get("/states/interview"));
  });

  it("takes typing back at once", () => {
    const { store } = open();
    for (const words of ["T", "Te", "Ter"]) retitle(store, words, "title");
    store.undo();
    expect(store.state.graph.byPath.get("/states/done")?.title.fr).toBe("Fin");
  });

  it("no longer has selected what is gone", () => {
    const { store } = open();
    store.select({ kind: "stages", paths: ["/states/done", "/states/paused"] });
    store.run(deleteStages, { paths: ["/states/paused"], incoming: "remove" });
    store.select({ kind: "stages", paths: ["/states/done"] });
    store.run(deleteStages, { paths: ["/states/done"], incoming: "remove" });
    expect(store.state.selection).toEqual({ kind: "none" });
  });

  it("says why an edit is not made, until another one is", () => {
    const { store, told } = open();
    const result = store.run(retitleStage, { path: "/states/gone", title: "x" });
    expect(result.ok).toBe(false);
    expect(store.state.refusal).toBeDefined();
    expect(told).toEqual([]);
    retitle(store, "Terminé");
    expect(store.state.refusal).toBe(undefined);
  });

  it("changes nothing that is published", () => {
    const { store, told } = open({ readOnly: true });
    expect(retitle(store, "Terminé").ok).toBe(false);
    expect(told).toEqual([]);
  });

  it("tells those who listen once per change, and the canvas what to bring into view", () => {
    const { store } = open();
    let times = 0;
    const shown: unknown[] = [];
    const stop = store.subscribe(() => (times += 1));
    store.onReveal((selection) => shown.push(selection));
    store.reveal({ kind: "stages", paths: ["/states/done"] });
    expect(times).toBe(1);
    expect(shown).toEqual([{ kind: "stages", paths: ["/states/done"] }]);
    stop();
    store.show("outline");
    expect(times).toBe(1);
  });
});
