import type { Samples } from "./sample.ts";

export const contractEvents: Samples = {
  check: "contract-events",
  valid: [
    {
      title: "foreseen around the stage",
      change: {
        "/states/interview/on/accept/target": "#active",
        "/states/interview/on/accept/actions": [{ type: "openContract", params: { contract: "charter" } }],
        "/states/active/on/contract.charter.completed": {},
        "/states/active/on/contract.charter.declined": { target: "#left" },
        "/states/active/on/contract.charter.expired": { target: "#left" },
      },
    },
    {
      title: "a contract without expiry need not foresee it",
      change: { "/meta/contracts/charter/expires": null, "/states/charter/on/contract.charter.expired": null },
    },
  ],
  invalid: [
    {
      title: "nobody thought of a refusal and of silence",
      change: {
        "/states/charter/on/contract.charter.declined": null,
        "/states/charter/on/contract.charter.expired": null,
      },
      problems: ["warning /states/charter/entry/0"],
    },
    {
      title: "opened on the way to a stage that expects nothing of it",
      change: { "/states/interview/on/decline/actions": [{ type: "openContract", params: { contract: "charter" } }] },
      problems: ["warning /states/interview/on/decline/actions/0"],
    },
    {
      title: "waited for but never opened",
      change: { "/states/charter/entry": null },
      problems: ["error /states/charter/meta/contract"],
    },
  ],
};
