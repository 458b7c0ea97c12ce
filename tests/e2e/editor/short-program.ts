import type { Step } from "./run-to-exit.ts";

/** Kinds of stages as the editor calls them in English. */
export interface Next {
  from: string;
  kind: string;
  title: string;
}

/**
 * The volunteers' program in short: what follows what, after the interest form with which it begins. The pause brings its
 * way back.
 */
export const NEXT: readonly Next[] = [
  { from: "Interest form", kind: "Decision", title: "Age check" },
  { from: "Age check", kind: "Wait", title: "Information meeting" },
  { from: "Age check", kind: "Stage", title: "Age refusal" },
  { from: "Information meeting", kind: "Stage", title: "Interview" },
  { from: "Interview", kind: "Form", title: "File" },
  { from: "File", kind: "Contract", title: "Charter to sign" },
  { from: "Charter to sign", kind: "Parts side by side", title: "Active volunteer" },
  { from: "Active volunteer", kind: "Suspension", title: "Paused" },
  { from: "Age refusal", kind: "Exit", title: "Too young" },
  { from: "Information meeting", kind: "Exit", title: "No follow-up" },
  { from: "Interview", kind: "Exit", title: "Declined" },
  { from: "Active volunteer", kind: "Exit", title: "Left with our thanks" },
];

/** How the exits end a run; the others complete it. */
export const OUTCOMES: Readonly<Record<string, string>> = {
  "Too young": "Not eligible",
  "No follow-up": "Out of time",
  Declined: "Declined",
};

/** As much of a published definition as tells how its questions are called. */
interface Asking {
  meta: { forms: Record<string, { fields: { field: string }[] }> };
  states: Record<string, { meta?: { title?: { en?: string }; form?: string; contract?: string } }>;
}

/** The ids that the editor made for what is asked and signed, read from the published definition. */
export const questionsOf = (definition: unknown) => {
  const { meta, states } = definition as Asking;
  const stage = (title: string) => Object.values(states).find((state) => state.meta?.title?.en === title)?.meta;
  const form = (title: string) => {
    const id = stage(title)?.form ?? "";
    return { event: `form.${id}.submitted`, field: meta.forms[id]?.fields[0]?.field ?? "" };
  };
  return { interest: form("Interest form"), file: form("File"), charter: stage("Charter to sign")?.contract ?? "" };
};

/** From the first form to the thanks, as the volunteer and the team go through it. */
export const stepsTo = ({ interest, file, charter }: ReturnType<typeof questionsOf>): readonly Step[] => [
  { does: interest.event, as: "participant", data: { [interest.field]: "1990-05-02" } },
  { does: "Continue", as: "coordinator" },
  { does: "Continue", as: "coordinator" },
  { does: file.event, as: "participant", data: { [file.field]: "Ana Perrin" } },
  { does: `contract.${charter}.signed`, as: "participant" },
  { does: "Continue", as: "coordinator" },
];
