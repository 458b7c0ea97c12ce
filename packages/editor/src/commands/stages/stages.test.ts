import { parseDefinition } from "@parcours/core";
import { describe, expect, it } from "vitest";
import { PROGRAM, stateAt } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { program } from "../../testing/samples.ts";
import { whyNot, type Command } from "../command.ts";
import { addStage } from "./add-stage.ts";
import { deleteStages } from "./delete-stages.ts";
import { duplicateStages } from "./duplicate-stages.ts";
import { groupStages } from "./group-stages.ts";
import { makeParallel } from "./make-parallel.ts";
import { moveInto } from "./move-into.ts";
import { returnToPhase } from "./return-to-phase.ts";
import { setStageKind } from "./set-stage-kind.ts";
import { ungroupPhase } from "./ungroup-phase.ts";

const INTERVIEW = "/states/interview";
const ACCEPT = { from: INTERVIEW, trigger: "on" as const, key: "accept", index: 0 };

const done = <Input>(command: Command<Input>, input: Input, document: Document = program()): Document => {
  const reason = whyNot(command, document, input);
  if (reason !== null) throw new Error(reason.en);
  const after = command.apply(document, input);
  expect(parseDefinition(after)).toMatchObject({ ok: true });
  const selected = command.select?.(document, input, after);
  for (const path of selected?.kind === "stages" ? selected.paths : []) expect(stateAt(after, path)).toBeDefined();
  return after;
};
const why = <Input>(command: Command<Input>, input: Input, document: Document = program()) =>
  whyNot(command, document, input)?.en;
const empty = (): Document => ({
  id: "new",
  initial: "start",
  meta: { format: 1, title: "New", roles: { participant: { title: "Person" } } },
  states: {},
});

describe("adding a stage", () => {
  it("on an empty canvas: the program begins there, a form stage has its form", () => {
    const title = { fr: "Formulaire d’intérêt", en: "Interest form" };
    const after = done(addStage, { kind: "form", title, spot: { in: PROGRAM }, x: 40, y: 80 }, empty());
    expect(after.initial).toBe("interestForm");
    expect(after.states["interestForm"]).toEqual({
      id: "interestForm",
      meta: { kind: "form", title, roles: ["participant"], form: "interestForm", ui: { x: 40, y: 80 } },
    });
    expect(after.meta.forms).toEqual({ interestForm: { title, by: ["participant"], fields: [] } });
  });

  it("behind a form stage: sending the answers leads on", () => {
    const before = done(addStage, { kind: "form", title: "Request", spot: { in: PROGRAM } }, empty());
    const after = done(addStage, { kind: "stage", title: "Interview", spot: { after: "/states/request" } }, before);
    expect(after.states["request"]?.on).toEqual({
      "form.request.submitted": { target: "#interview", actions: [{ type: "save" }] },
    });
    expect(Object.keys(after.states)).toEqual(["request", "interview"]);
  });

  it("onto a transition: it leads there, and from there on to where it led; a contract is opened on the way", () => {
    const after = done(addStage, { kind: "contract", title: "Agreement", spot: { on: ACCEPT } });
    expect(after.states["interview"]?.on?.["accept"]).toMatchObject([
      { target: "#agreement", actions: [{ type: "openContract", params: { contract: "agreement" } }] },
      { target: "#refused" },
    ]);
    expect(after.states["agreement"]?.on).toEqual({ "contract.agreement.completed": { target: "#engaged" } });
    expect(Object.keys(after.states).slice(0, 4)).toEqual(["application", "interview", "agreement", "engaged"]);
  });

  it("gives each a name of its own", () => {
    const after = done(addStage, { kind: "stage", title: "Interview", spot: { in: PROGRAM } });
    expect(after.states["interview2"]?.id).toBe("interview2");
  });

  it("in a parallel phase it is a new part; exits stay at the top; nothing follows an end", () => {
    const active = "/states/engaged/states/active";
    const after = done(addStage, { kind: "stage", title: "Coaching", spot: { in: active } });
    expect(stateAt(after, `${active}/states/coaching`)).toMatchObject({
      initial: "firstStage",
      meta: { kind: "phase" },
    });
    expect(why(addStage, { kind: "exit", spot: { in: active } })).toContain("exit");
    expect(why(addStage, { kind: "stage", spot: { after: "/states/done" } })).toContain("nothing can follow");
    expect(why(addStage, { kind: "stage", spot: { in: INTERVIEW } })).toContain("Only a phase");
    expect(why(addStage, { kind: "end", spot: { in: PROGRAM } })).toContain("inside a phase");
  });
});

describe("a pause", () => {
  const spotOf = (path: string) => ({ in: path });

  it("brings the way back into the phase that it interrupts, and stands outside of it", () => {
    const spot = { in: PROGRAM } as const;
    const before = done(addStage, { kind: "parallel", title: "Volunteering", spot });
    const parts = Object.keys(before.states["volunteering"]?.states ?? {});
    const inside = `/states/volunteering/states/${parts[0]}/states/firstStage`;
    for (const place of [{ after: "/states/volunteering" }, { after: inside }, spotOf("/states/volunteering")]) {
      const after = done(addStage, { kind: "suspension", title: "Leave", spot: place }, before);
      expect(after.states["leave"]?.on).toEqual({
        resume: { target: "#volunteeringHistory", meta: { label: { fr: "Reprendre", en: "Resume" } } },
      });
      expect(stateAt(after, "/states/volunteering/states/volunteeringHistory")).toMatchObject({ history: "deep" });
      const from = stateAt(after, "after" in place ? place.after : "/states/volunteering");
      expect(from?.on?.["suspend"]).toMatchObject({ target: "#leave", meta: { label: { en: "Suspend" } } });
    }
  });

  it("comes back through the point of return that is there; without a phase it is a stage like others", () => {
    const after = done(addStage, { kind: "suspension", title: "Leave", spot: { after: "/states/engaged" } });
    expect(after.states["leave"]?.on?.["resume"]).toMatchObject({ target: "#engagedHistory" });
    expect(Object.keys(after.states["engaged"]?.states ?? {})).toEqual(
      Object.keys(program().states["engaged"]?.states ?? {}),
    );
    const alone = done(addStage, { kind: "suspension", title: "Leave", spot: { after: INTERVIEW } });
    expect(alone.states["leave"]?.on).toBeUndefined();
  });

  it("can be led back by hand, into a phase and not into itself", () => {
    const document = done(addStage, { kind: "suspension", title: "Leave", spot: { in: PROGRAM } });
    const after = done(returnToPhase, { path: "/states/leave", phase: "/states/engaged" }, document);
    expect(after.states["leave"]?.on?.["resume"]).toMatchObject({ target: "#engagedHistory" });
    expect(why(returnToPhase, { path: "/states/done", phase: "/states/engaged" })).toContain("nothing can follow");
    expect(why(returnToPhase, { path: INTERVIEW, phase: "/states/done" })).toContain("Only a phase");
    const active = "/states/engaged/states/active";
    expect(why(returnToPhase, { path: active, phase: "/states/engaged" })).toContain("outside");
  });
});

describe("deleting stages", () => {
  it("takes what led there away, or leads it on", () => {
    const removed = done(deleteStages, { paths: ["/states/paused"], incoming: "remove" });
    expect(removed.states["engaged"]?.on).toEqual({ leave: { target: "#done", meta: { reason: "optional" } } });
    const document = done(addStage, { kind: "wait", title: "Think", spot: { on: ACCEPT } });
    const led = done(deleteStages, { paths: ["/states/think"], incoming: "reconnect" }, document);
    expect(led.states).toEqual(program().states);
  });

  it("begins with the next, and gives up no place but its own", () => {
    const after = done(deleteStages, { paths: ["/states/application"], incoming: "remove" });
    expect(after.initial).toBe("interview");
    const gone = done(deleteStages, { paths: [INTERVIEW], incoming: "remove" });
    expect(gone.meta.places?.["seats"]?.heldIn).toEqual(["engaged"]);
  });

  it("a phase that loses its last stage is a stage; what led to its point of return leads to it", () => {
    const after = done(deleteStages, { paths: ["/states/engaged/states/active"], incoming: "remove" });
    expect(Object.keys(after.states["engaged"] ?? {})).toEqual(["id", "meta", "on"]);
    expect(after.states["engaged"]?.meta?.kind).toBe("stage");
    expect(after.states["paused"]?.on?.["resume"]).toEqual({ target: "#engaged" });
  });
});

describe("phases", () => {
  it("grouping and ungrouping gives the same stages again, with the same transitions", () => {
    const paths = ["/states/application", INTERVIEW];
    const grouped = done(groupStages, { paths, title: "Admission" });
    expect(grouped.initial).toBe("admission");
    expect(grouped.states["admission"]).toMatchObject({ initial: "application", meta: { kind: "phase" } });
    expect(done(ungroupPhase, { path: "/states/admission" }, grouped)).toEqual(program());
  });

  it("ungrouping hands on roles and events, and is refused where something would be lost", () => {
    const spot = { in: PROGRAM } as const;
    const before = done(addStage, { kind: "phase", title: "Trial", roles: ["coordinator"], spot });
    const phase = before.states["trial"] ?? { id: "trial" };
    const document = {
      ...before,
      states: { ...before.states, trial: { ...phase, on: { stop: { target: "#done" } } } },
    };
    const after = done(ungroupPhase, { path: "/states/trial" }, document);
    expect(after.states["firstStage"]).toMatchObject({
      on: { stop: { target: "#done" } },
      meta: { roles: ["coordinator"] },
    });
    expect(why(ungroupPhase, { path: "/states/engaged" })).toContain("return");
  });

  it("a phase made parallel keeps its stages in its first part; one returns to it deep", () => {
    const after = done(makeParallel, { path: "/states/engaged" });
    const engaged = after.states["engaged"];
    expect(engaged?.type).toBe("parallel");
    expect(engaged?.initial).toBeUndefined();
    expect(Object.keys(engaged?.states ?? {})).toEqual(["firstPart", "secondPart", "engagedHistory"]);
    expect(engaged?.states?.["firstPart"]).toMatchObject({ initial: "active" });
  });

  it("moving into a phase: exits, points of return and the last stage stay", () => {
    const grouped = done(groupStages, { paths: ["/states/paused"], title: "Break" });
    const after = done(moveInto, { paths: [INTERVIEW], into: "/states/break", positions: [{ x: 5, y: 6 }] }, grouped);
    expect(stateAt(after, "/states/break/states/interview")?.meta?.ui).toEqual({ x: 5, y: 6 });
    expect(why(moveInto, { paths: ["/states/done"], into: "/states/engaged" })).toContain("exit");
    expect(why(moveInto, { paths: ["/states/engaged/states/active"], into: PROGRAM })).toContain("at least one stage");
    expect(why(moveInto, { paths: ["/states/engaged"], into: "/states/engaged" })).toContain("into itself");
  });
});

describe("other edits of stages", () => {
  it("copies lead to one another, and out to where the originals lead", () => {
    const after = done(duplicateStages, { paths: ["/states/application", INTERVIEW] });
    expect(after.states["application2"]?.on?.["form.application.submitted"]).toMatchObject({ target: "#interview2" });
    expect(after.states["interview2"]?.on?.["accept"]).toMatchObject([{ target: "#engaged" }, { target: "#refused" }]);
    expect(after.states["interview2"]?.meta?.title).toEqual({ fr: "Entretien (copie)", en: "Interview (copy)" });
  });

  it("a stage becomes an exit only when nothing leaves it, and then has an outcome", () => {
    expect(why(setStageKind, { path: INTERVIEW, kind: "exit" })).toContain("Transitions leave it");
    const before = done(addStage, { kind: "stage", title: "Over", spot: { in: PROGRAM } });
    const after = done(setStageKind, { path: "/states/over", kind: "exit" }, before);
    expect(after.states["over"]).toMatchObject({ type: "final", meta: { kind: "exit", outcome: "completed" } });
    expect(done(setStageKind, { path: "/states/over", kind: "stage" }, after)).toEqual(before);
  });
});
