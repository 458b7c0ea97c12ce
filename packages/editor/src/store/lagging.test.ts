import { describe, expect, it } from "vitest";
import { retitleStage } from "../commands/stages/retitle-stage.ts";
import { program } from "../testing/samples.ts";
import { EditorStore } from "./editor-store.ts";
import { createLagging } from "./lagging.ts";

const open = () => {
  const store = new EditorStore({ document: program(), language: "fr", now: () => 0 });
  const waiting: (() => void)[] = [];
  let typing = false;
  const { store: lagging, start } = createLagging(store, {
    atHand: () => typing,
    afterPaint: (then) => {
      waiting.push(then);
      return () => void waiting.splice(waiting.indexOf(then), 1);
    },
  });
  const stop = start();
  let told = 0;
  lagging.subscribe(() => (told += 1));
  return {
    store,
    lagging,
    stop,
    told: () => told,
    paint: () => waiting.splice(0).forEach((then) => then()),
    type: (on: boolean) => (typing = on),
    waiting,
  };
};

describe("what stands beside the canvas", () => {
  it("is told of an edit behind the next frame, and once of several", () => {
    const { store, lagging, told, paint } = open();
    const before = lagging.state;
    store.run(retitleStage, { path: "/states/interview", title: "Premier entretien" });
    store.run(retitleStage, { path: "/states/interview", title: "Rencontre" });
    expect(lagging.state).toBe(before);
    paint();
    expect(told()).toBe(1);
    expect(lagging.state).toBe(store.state);
  });

  it("is told at once of what is typed into it, and not again later", () => {
    const { store, lagging, told, paint, type } = open();
    type(true);
    lagging.run(retitleStage, { path: "/states/interview", title: "Rencontre" });
    expect(lagging.state).toBe(store.state);
    paint();
    expect(told()).toBe(1);
  });

  it("hears nothing any more once it is gone", () => {
    const { store, told, stop, waiting } = open();
    store.undo();
    store.run(retitleStage, { path: "/states/interview", title: "Rencontre" });
    stop();
    expect(waiting).toEqual([]);
    store.undo();
    expect(told()).toBe(0);
  });
});
